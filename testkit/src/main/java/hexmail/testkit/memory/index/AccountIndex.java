package hexmail.testkit.memory.index;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The index of one account. Not thread-safe.
final class AccountIndex {
  private HistoryId at;
  private final Map<MessageId, MessageSummary> current = new HashMap<>();
  private final Map<MessageId, MessageSummary> stale = new HashMap<>();
  private final Map<MessageId, Instant> claims = new HashMap<>();

  AccountIndex(HistoryId at) {
    this.at = at;
  }

  AccountIndex copy() {
    AccountIndex copy = new AccountIndex(at);
    copy.current.putAll(current);
    copy.stale.putAll(stale);
    copy.claims.putAll(claims);
    return copy;
  }

  HistoryId at() {
    return at;
  }

  IndexedMessages find(List<MessageId> ids) {
    return new IndexedMessages(at, those(current, ids), those(stale, ids));
  }

  private static Map<MessageId, MessageSummary> those(
      Map<MessageId, MessageSummary> all, List<MessageId> ids) {
    Map<MessageId, MessageSummary> those = new HashMap<>(all);
    those.keySet().retainAll(Set.copyOf(ids));
    return those;
  }

  void follow(IndexStep.Follow step) {
    step.changes().forEach(this::apply);
    at = step.to();
  }

  private void apply(MailboxChange change) {
    Stream.of(current, stale)
        .forEach(summaries ->
            summaries.computeIfPresent(
                change.message(), (_, summary) -> change.after(summary).orElse(null)));
  }

  void restart(HistoryId to) {
    stale.clear();
    stale.putAll(current);
    current.clear();
    at = to;
  }

  Set<MessageId> claim(MessageClaim claim) {
    claims.values().removeIf(until -> !until.isAfter(claim.now()));
    Set<MessageId> claimed = new HashSet<>(claim.messages());
    claimed.removeAll(current.keySet());
    claimed.removeAll(claims.keySet());
    claimed.forEach(message -> claims.put(message, claim.until()));
    return claimed;
  }

  void endClaims(Set<MessageId> claimed) {
    claims.keySet().removeAll(claimed);
  }

  void keep(List<MessageSummary> summaries, int limit) {
    for (MessageSummary summary : summaries) {
      stale.remove(summary.id());
      current.put(summary.id(), summary);
    }
    int surplus = current.size() + stale.size() - limit;
    if (surplus > 0) {
      Stream.of(current, stale)
          .map(Map::values)
          .flatMap(Collection::stream)
          .sorted(Comparator.comparing(MessageSummary::receivedAt))
          .limit(surplus)
          .map(MessageSummary::id)
          .toList()
          .forEach(this::remove);
    }
  }

  private void remove(MessageId message) {
    current.remove(message);
    stale.remove(message);
  }
}
