package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import hexmail.domain.session.SessionAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads one message. One that was opened in the same session before is not read again, and callers
/// that open one at the same time share a call. If Google throttles or cannot be reached, the
/// answer is the summary in the index: a person who saw the row does not see less after opening it.
public final class ReadMessage {
  private final MessageReader reader;
  private final Stores stores;
  private final AccessTokens tokens;
  private final SessionMessages opened;
  private final FailedReads<MessageId> failures;
  private final SingleFlight<Key, MailboxAnswer<Message>> singleFlight = new SingleFlight<>();
  private final SingleFlight<Key, Boolean> readingAhead = new SingleFlight<>();

  public ReadMessage(MessageReader reader, Stores stores, AccessTokens tokens, Clock clock) {
    this.reader = reader;
    this.stores = stores;
    this.tokens = tokens;
    this.opened = new SessionMessages(stores);
    this.failures = new FailedReads<>(clock);
  }

  private record Key(SessionAccount reader, MessageId id) {}

  /// The message `id`. `Throttled`, and an outage that is thrown, mean that nothing of it is known.
  public MailboxAnswer<OpenedMessage> read(ConnectedAccount account, MessageId id) {
    return openedBefore(account, id)
        .<MailboxAnswer<OpenedMessage>>map(message -> new Found<>(new OpenedMessage.Whole(message)))
        .orElseGet(() -> readFirst(account, id));
  }

  /// Reads the message `id` for a person who will probably open it next, so that it is there at
  /// once then. The message counts as opened in the session, but only while the quota is at ease is
  /// it read at all. What is in its way is no matter: it is said when the message is opened.
  public void readAhead(ConnectedAccount account, MessageId id) {
    if (openedBefore(account, id).isPresent()) {
      return;
    }
    boolean _ =
        readingAhead.run(
            new Key(account.signedIn(), id),
            () -> {
              try {
                return call(account, id, Urgency.SPECULATIVE) instanceof Found;
              } catch (MailboxUnavailable _) {
                return false;
              }
            });
  }

  private Optional<Message> openedBefore(ConnectedAccount account, MessageId id) {
    return Optional.ofNullable(opened.find(account, List.of(id)).get(id));
  }

  private MailboxAnswer<OpenedMessage> readFirst(ConnectedAccount account, MessageId id) {
    ConnectedAccount patient = account.forContent();
    Key key = new Key(account.signedIn(), id);
    try {
      MailboxAnswer<Message> answer =
          singleFlight.run(
              key,
              () -> {
                // The end of a call that reads it ahead, if there is one.
                boolean _ = readingAhead.run(key, () -> false);
                // That call or another caller may have opened it since this one looked.
                return openedBefore(account, id)
                    .<MailboxAnswer<Message>>map(Found::new)
                    .orElseGet(() -> call(patient, id, Urgency.INTERACTIVE));
              },
              tokens.timeLeft(patient, Urgency.INTERACTIVE));
      failures.succeeded(account.id(), List.of(id));
      Optional<MailboxAnswer<OpenedMessage>> known =
          answer instanceof Throttled<Message>(Duration wait)
              ? known(account, id, wait)
              : Optional.empty();
      return known.orElseGet(
          () -> answer.then(message -> new Found<>(new OpenedMessage.Whole(message))));
    } catch (MailboxUnavailable unavailable) {
      // A garbled answer will be garbled again, so the rest is not announced as loading.
      if (unavailable.outage() == Outage.GARBLED) {
        throw unavailable;
      }
      // A page that looks again by itself does so less and less often.
      Duration wait = failures.failed(account.id(), id, unavailable.outage()).retryAfter();
      return known(account, id, wait).orElseThrow(() -> unavailable);
    }
  }

  private MailboxAnswer<Message> call(ConnectedAccount account, MessageId id, Urgency urgency) {
    HistoryId at = opened.at(account);
    MailboxAnswer<Message> answer =
        tokens.call(account, urgency, access -> reader.read(access, id));
    if (answer instanceof Found<Message>(Message message)) {
      opened.keep(account, at, List.of(message));
    }
    return answer;
  }

  private Optional<MailboxAnswer<OpenedMessage>> known(
      ConnectedAccount account, MessageId id, Duration wait) {
    return listed(account.id(), id)
        .or(() -> listedInConversation(account.id(), id))
        .map(summary -> new Found<>(new OpenedMessage.Loading(summary, wait)));
  }

  private Optional<MessageSummary> listed(AccountId account, MessageId id) {
    IndexedMessages indexed = stores.mailboxIndex().find(account, List.of(id));
    MessageSummary current = indexed.current().get(id);
    return Optional.ofNullable(current == null ? indexed.stale().get(id) : current);
  }

  /// The id of a conversation is that of its first message.
  private Optional<MessageSummary> listedInConversation(AccountId account, MessageId id) {
    List<ConversationId> begun = List.of(new ConversationId(id.value()));
    return stores.conversationIndex().find(account, begun).values().stream()
        .flatMap(conversation -> conversation.messages().stream())
        .filter(message -> message.id().equals(id))
        .findFirst();
  }
}
