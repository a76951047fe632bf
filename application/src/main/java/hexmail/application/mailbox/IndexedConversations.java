package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.application.concurrent.SingleFlight;
import hexmail.application.mailbox.SummaryCalls.Wanted;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Conversations behind the index of those that were read before. A list contains the history id of
/// each conversation's last change, so a conversation is read again only when it has changed. The
/// deletion of a message may leave that history id as it was: then [HistorySync] removes the
/// conversation from the index. Safe for use by many threads.
public final class IndexedConversations {
  private final Conversations conversations;
  private final Stores stores;
  private final AccessTokens tokens;
  private final SummaryCalls<ConversationId, ConversationSummary> calls;
  private final SingleFlight<Missing, MailboxAnswer<Summaries<ConversationId, ConversationSummary>>>
      singleFlight = new SingleFlight<>();

  public IndexedConversations(
      Conversations conversations, Stores stores, AccessTokens tokens, Clock clock) {
    this.conversations = conversations;
    this.stores = stores;
    this.tokens = tokens;
    this.calls = new SummaryCalls<>(ConversationSummary::id, clock);
  }

  /// Calls that are shared end a moment before those who wait for them.
  private static final Duration GRACE = Duration.ofMillis(500);

  /// The conversations that one call reads. A page that lists a later change does not share it.
  private record Missing(AccountId account, List<Listed> listed) {
    Missing {
      listed = List.copyOf(listed);
    }
  }

  MailboxAnswer<ListedConversations> list(
      ConnectedAccount account, ListRequest request, Urgency urgency) {
    return tokens.call(account, urgency, access -> conversations.list(access, request));
  }

  Rows<ConversationId, ConversationSummary> known(ConnectedAccount account, List<Listed> listed) {
    return collect(account, listed).rows();
  }

  /// The conversations that another page reads at the same time are read once.
  MailboxAnswer<Rows<ConversationId, ConversationSummary>> rows(
      ConnectedAccount account, List<Listed> listed) {
    RowCollector<ConversationId, ConversationSummary> rows = collect(account, listed);
    List<ConversationId> missing = rows.missing();
    if (missing.isEmpty() || tokens.timeLeft(account, Urgency.INTERACTIVE).isZero()) {
      return new Found<>(rows.rows());
    }
    List<Listed> wanted = listed.stream().filter(one -> missing.contains(one.id())).toList();
    return calls
        .read(
            new Wanted<>(account.id(), missing, Urgency.INTERACTIVE),
            rows,
            () ->
                singleFlight.run(
                    new Missing(account.id(), wanted),
                    () -> read(account, wanted),
                    tokens.timeLeft(account, Urgency.INTERACTIVE).plus(GRACE)))
        .then(_ -> new Found<>(rows.rows()));
  }

  /// Lets conversations on which Google failed be tried again now.
  void retryFailed(AccountId account) {
    calls.retryFailed(account);
  }

  private RowCollector<ConversationId, ConversationSummary> collect(
      ConnectedAccount account, List<Listed> listed) {
    List<ConversationId> ids = listed.stream().map(Listed::id).distinct().toList();
    return calls.rows(account.id(), ids, rows -> add(rows, account.id(), listed));
  }

  private void add(
      RowCollector<ConversationId, ConversationSummary> rows,
      AccountId account,
      List<Listed> listed) {
    Map<ConversationId, ConversationSummary> stored = stored(account, listed);
    rows.add(null, current(stored, listed), stored);
  }

  private Map<ConversationId, ConversationSummary> stored(AccountId account, List<Listed> listed) {
    return stores.conversationIndex().find(account, listed.stream().map(Listed::id).toList());
  }

  /// A conversation that was read after it was listed is newer than the list.
  private static Map<ConversationId, ConversationSummary> current(
      Map<ConversationId, ConversationSummary> stored, List<Listed> listed) {
    Map<ConversationId, ConversationSummary> current = new HashMap<>(stored);
    for (Listed one : listed) {
      current.computeIfPresent(
          one.id(),
          (_, summary) -> summary.changed().compareTo(one.changed()) < 0 ? null : summary);
    }
    return current;
  }

  private @Nullable HistoryId at(AccountId account) {
    return stores.mailboxIndex().find(account, List.of()).at();
  }

  /// Reads `listed`, except those that another page has read and stored in the meantime.
  private MailboxAnswer<Summaries<ConversationId, ConversationSummary>> read(
      ConnectedAccount account, List<Listed> listed) {
    HistoryId at = at(account.id());
    Map<ConversationId, ConversationSummary> current =
        current(stored(account.id(), listed), listed);
    List<ConversationId> ids =
        listed.stream().map(Listed::id).filter(id -> !current.containsKey(id)).distinct().toList();
    if (ids.isEmpty()) {
      return new Found<>(Summaries.all(List.copyOf(current.values())));
    }
    MailboxAnswer<Summaries<ConversationId, ConversationSummary>> answer =
        tokens.call(account, Urgency.INTERACTIVE, access -> conversations.summaries(access, ids));
    if (answer instanceof Throttled<Summaries<ConversationId, ConversationSummary>>(var wait)
        && !current.isEmpty()) {
      return new Found<>(new Summaries<>(List.copyOf(current.values()), ids, wait));
    }
    return answer.then(read -> {
      List<ConversationSummary> fresh = atLeastAsNew(read.found(), listed);
      if (at != null && !fresh.isEmpty()) {
        keep(account.id(), at, fresh);
      }
      List<ConversationSummary> found = new ArrayList<>(current.values());
      found.addAll(fresh);
      return new Found<>(new Summaries<>(found, read.waiting(), read.retryAfter(), read.failed()));
    });
  }

  /// The history ids of the list, where those of the conversations are earlier: they were read
  /// after the list, so the changes that it contains are in them. Nobody knows whether Gmail
  /// returns the same id in both.
  private static List<ConversationSummary> atLeastAsNew(
      List<ConversationSummary> read, List<Listed> listed) {
    Map<ConversationId, HistoryId> changed = new HashMap<>();
    listed.forEach(one -> changed.put(one.id(), one.changed()));
    return read.stream()
        .map(summary -> {
          HistoryId inList = changed.getOrDefault(summary.id(), summary.changed());
          return inList.compareTo(summary.changed()) > 0
              ? new ConversationSummary(summary.id(), inList, summary.messages())
              : summary;
        })
        .toList();
  }

  /// Stores what was read, unless history has moved on: then a message may have been deleted in the
  /// meantime, or the account was disconnected.
  private void keep(AccountId account, HistoryId at, List<ConversationSummary> read) {
    stores
        .transactions()
        .run(() -> {
          if (at.equals(at(account))) {
            stores.conversationIndex().keep(account, read);
          }
          return account;
        });
  }
}
