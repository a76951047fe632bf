package hexmail.adapter.google.policy;

import hexmail.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The queues of accounts, the least recently used first. Safe for use by many threads.
final class AccountQueues {
  /// How long an unused queue is kept: longer than its quota window and the longest pause.
  private static final Duration RETENTION = Duration.ofMinutes(65);

  private final InstantSource time;
  private final int unitsPerMinute;
  private final SequencedMap<AccountId, Entry> entries = new LinkedHashMap<>();

  AccountQueues(InstantSource time, int unitsPerMinute) {
    this.time = time;
    this.unitsPerMinute = unitsPerMinute;
  }

  private record Entry(AccountQueue queue, Instant lastUsed) {}

  synchronized AccountQueue of(AccountId account) {
    Instant now = time.instant();
    Entry known = entries.remove(account);
    AccountQueue queue = known == null ? new AccountQueue(time, unitsPerMinute) : known.queue();
    entries.putLast(account, new Entry(queue, now));
    Iterator<Entry> oldest = entries.values().iterator();
    while (oldest.next().lastUsed().plus(RETENTION).isBefore(now)) {
      oldest.remove();
    }
    return queue;
  }

  synchronized int size() {
    return entries.size();
  }
}
