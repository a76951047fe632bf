package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.MessageReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads one message. If Google throttles or cannot be reached, the answer is the summary in the
/// index: a person who saw the row does not see less after opening it.
public final class ReadMessage {
  private final MessageReader reader;
  private final MailboxIndex index;
  private final AccessTokens tokens;
  private final FailedReads<MessageId> failures;

  public ReadMessage(MessageReader reader, MailboxIndex index, AccessTokens tokens, Clock clock) {
    this.reader = reader;
    this.index = index;
    this.tokens = tokens;
    this.failures = new FailedReads<>(clock);
  }

  /// The message `id`. `Throttled`, and an outage that is thrown, mean that nothing of it is known.
  public MailboxAnswer<OpenedMessage> read(ConnectedAccount account, MessageId id) {
    try {
      MailboxAnswer<Message> answer =
          tokens.call(account.forContent(), Urgency.INTERACTIVE, access -> reader.read(access, id));
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

  private Optional<MailboxAnswer<OpenedMessage>> known(
      ConnectedAccount account, MessageId id, Duration wait) {
    IndexedMessages indexed = index.find(account.id(), List.of(id));
    MessageSummary current = indexed.current().get(id);
    return Optional.ofNullable(current == null ? indexed.stale().get(id) : current)
        .map(summary -> new Found<>(new OpenedMessage.Loading(summary, wait)));
  }
}
