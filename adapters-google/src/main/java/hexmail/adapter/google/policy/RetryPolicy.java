package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.adapter.google.policy.CallResult.Rejected;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Says what is asked for once more. Safe for use by many threads.
final class RetryPolicy {
  /// So long whoever has no patience waits, once, when it is asked to.
  static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private static final int MOST_AFTER_TROUBLE = 2;
  private static final int MOST_OF_THE_PATIENT = 20;

  /// Chosen by chance up to here and twice as far the second time ("full jitter"), so that callers
  /// who failed together do not come back together.
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  private final RetryBudget budget;
  private final RandomGenerator random;

  RetryPolicy(RetryBudget budget, RandomGenerator random) {
    this.budget = budget;
    this.random = random;
  }

  /// Those of `fates` that are worth another round after `round`; waits before it where there was
  /// trouble.
  <K, T> List<K> after(
      int round, Map<K, CallResult<T>> fates, QuotaRequest wish, Deadline deadline) {
    boolean retrying = round < MOST_AFTER_TROUBLE && hasTrouble(fates) && budget.grants();
    if (retrying) {
      LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.multipliedBy(1L << round).toNanos()));
    }
    boolean waiting = round < (wish.isPatient() ? MOST_OF_THE_PATIENT : 1);
    return fates.entrySet().stream()
        .filter(one ->
            switch (one.getValue()) {
              case Answered<T> _, Rejected<T> _, Unsupported<T> _ -> false;
              case Postponed<T> _ -> waiting && wish.isPatient();
              case RateLimited<T>(Duration wait, boolean _) ->
                  waiting && (wish.isPatient() || isShort(wait, deadline));
              case Failed<T> failed -> retrying && failed.isWorthAnother();
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <K, T> boolean hasTrouble(Map<K, CallResult<T>> fates) {
    return fates.values().stream()
        .anyMatch(fate -> fate instanceof Failed<T> failed && failed.isWorthAnother());
  }

  private static boolean isShort(Duration wait, Deadline deadline) {
    return wait.compareTo(LONGEST_WAIT) <= 0 && wait.compareTo(deadline.left()) < 0;
  }
}
