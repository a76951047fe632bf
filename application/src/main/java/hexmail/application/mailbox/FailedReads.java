package hexmail.application.mailbox;

import hexmail.application.concurrent.LruCache;
import hexmail.domain.account.AccountId;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the messages or conversations on which Google fails, so that a page does not spend
/// units on them each time it is shown. The next attempt is due after 5 seconds, then 10, 20 and so
/// on, at most 5 minutes. Of very many those that failed last are remembered. Safe for use by many
/// threads.
///
/// @param <I> the id of a message or conversation
final class FailedReads<I> {
  private static final int CAPACITY = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 6;

  private final LruCache<Key<I>, Attempts> failures = new LruCache<>(CAPACITY);
  private final Clock clock;

  FailedReads(Clock clock) {
    this.clock = clock;
  }

  /// How Google failed.
  ///
  /// @param retryAfter when the next attempt is due
  record Failure(Outage outage, Duration retryAfter) {}

  private record Key<I>(AccountId account, I id) {}

  private record Attempts(Outage outage, int count, Instant next) {}

  /// Records that Google failed on `id` once more.
  Failure failed(AccountId account, I id, Outage outage) {
    Key<I> key = new Key<>(account, id);
    int before = failures.find(key).map(Attempts::count).orElse(0);
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    failures.put(key, new Attempts(outage, before + 1, clock.instant().plus(wait)));
    return new Failure(outage, wait);
  }

  /// The failures of those of `ids` whose next attempt is not due yet.
  Map<I, Failure> waiting(AccountId account, Collection<I> ids) {
    Instant now = clock.instant();
    Map<I, Failure> waiting = new HashMap<>();
    for (I id : ids) {
      Optional<Attempts> last = failures.find(new Key<>(account, id));
      if (last.isPresent() && now.isBefore(last.get().next())) {
        Duration wait = Duration.between(now, last.get().next());
        // A clock that was set back must not delay an attempt.
        waiting.put(
            id,
            new Failure(
                last.get().outage(), wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
      }
    }
    return waiting;
  }

  /// Records that `ids` were read.
  void succeeded(AccountId account, Collection<I> ids) {
    for (I id : ids) {
      Key<I> read = new Key<>(account, id);
      if (failures.find(read).isPresent()) {
        failures.remove(read::equals);
      }
    }
  }

  /// Lets the next attempt at everything of `account` be due now.
  void forget(AccountId account) {
    failures.remove(key -> key.account().equals(account));
  }
}
