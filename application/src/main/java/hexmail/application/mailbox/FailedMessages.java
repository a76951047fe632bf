package hexmail.application.mailbox;

import hexmail.application.concurrent.LruCache;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the messages on which Google fails, so that a page does not spend units on them each
/// time it is shown. The next attempt is due after 5 seconds, then 10, 20 and so on, at most 5
/// minutes. Of very many messages those that failed last are remembered. Safe for use by many
/// threads.
final class FailedMessages {
  private static final int CAPACITY = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 6;

  private final LruCache<Key, Attempts> failures = new LruCache<>(CAPACITY);
  private final Clock clock;

  FailedMessages(Clock clock) {
    this.clock = clock;
  }

  /// How Google failed on a message.
  ///
  /// @param retryAfter when the next attempt is due
  record Failure(Outage outage, Duration retryAfter) {}

  private record Key(AccountId account, MessageId message) {}

  private record Attempts(Outage outage, int count, Instant next) {}

  /// Records that Google failed on `message` once more.
  Failure failed(AccountId account, MessageId message, Outage outage) {
    Key key = new Key(account, message);
    int before = failures.find(key).map(Attempts::count).orElse(0);
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    failures.put(key, new Attempts(outage, before + 1, clock.instant().plus(wait)));
    return new Failure(outage, wait);
  }

  /// The failures of those of `messages` whose next attempt is not due yet.
  Map<MessageId, Failure> waiting(AccountId account, Collection<MessageId> messages) {
    Instant now = clock.instant();
    Map<MessageId, Failure> waiting = new HashMap<>();
    for (MessageId message : messages) {
      Optional<Attempts> last = failures.find(new Key(account, message));
      if (last.isPresent() && now.isBefore(last.get().next())) {
        Duration wait = Duration.between(now, last.get().next());
        // A clock that was set back must not delay an attempt.
        waiting.put(
            message,
            new Failure(
                last.get().outage(), wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
      }
    }
    return waiting;
  }

  /// Records that `messages` were read.
  void succeeded(AccountId account, Collection<MessageId> messages) {
    for (MessageId message : messages) {
      Key read = new Key(account, message);
      if (failures.find(read).isPresent()) {
        failures.remove(read::equals);
      }
    }
  }

  /// Lets the next attempt at every message of `account` be due now.
  void forget(AccountId account) {
    failures.remove(key -> key.account().equals(account));
  }
}
