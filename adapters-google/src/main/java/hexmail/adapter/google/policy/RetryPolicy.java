package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Chooses the items to request again, within one budget for all accounts, so that retries do not
/// overload Gmail while it recovers. Safe for use by many threads.
final class RetryPolicy {
  /// The longest `Retry-After` that a request without patience waits for, once.
  static final Duration MAX_RETRY_AFTER = Duration.ofSeconds(1);

  private static final int MAX_RETRIES = 2;
  private static final int MAX_PATIENT_ROUNDS = 20;

  /// The first backoff is a random time up to this, the second up to twice this ("full jitter"), so
  /// that callers that failed together do not retry together.
  private static final Duration MAX_BACKOFF = Duration.ofMillis(100);

  /// Once for each ten calls of a second, and twice a second in any case.
  private static final int CALLS_PER_RETRY = 10;

  private static final int MIN_BUDGET = 2;
  private static final Duration BUDGET_WINDOW = Duration.ofSeconds(1);

  private final InstantSource time;
  private final RandomGenerator random;
  private Instant windowEnd = Instant.MIN;
  private int calls;
  private int retries;

  RetryPolicy(InstantSource time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  synchronized void recordCall() {
    startWindowIfDue();
    calls++;
  }

  private synchronized boolean tryRetry() {
    startWindowIfDue();
    if (retries >= Math.max(MIN_BUDGET, calls / CALLS_PER_RETRY)) {
      return false;
    }
    retries++;
    return true;
  }

  private void startWindowIfDue() {
    Instant now = time.instant();
    if (!now.isBefore(windowEnd)) {
      windowEnd = now.plus(BUDGET_WINDOW);
      calls = 0;
      retries = 0;
    }
  }

  /// The items to request again after `round`; waits for the backoff when calls have failed.
  <K, T> List<K> itemsAfter(
      int round, Map<K, CallResult<T>> results, QuotaRequest request, Deadline deadline) {
    boolean retrying = round < MAX_RETRIES && hasRetryable(results) && tryRetry();
    if (retrying) {
      LockSupport.parkNanos(random.nextLong(MAX_BACKOFF.multipliedBy(1L << round).toNanos()));
    }
    boolean waiting = round < (request.isPatient() ? MAX_PATIENT_ROUNDS : 1);
    return results.entrySet().stream()
        .filter(entry ->
            switch (entry.getValue()) {
              case Answered<T> _, Unsupported<T> _ -> false;
              case Postponed<T> _ -> waiting && request.isPatient();
              case RateLimited<T>(Duration retryAfter, boolean _) ->
                  waiting && (request.isPatient() || isShort(retryAfter, deadline));
              case Failed<T> failed -> retrying && failed.isRetryable();
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <K, T> boolean hasRetryable(Map<K, CallResult<T>> results) {
    return results.values().stream()
        .anyMatch(result -> result instanceof Failed<T> failed && failed.isRetryable());
  }

  private static boolean isShort(Duration retryAfter, Deadline deadline) {
    return retryAfter.compareTo(MAX_RETRY_AFTER) <= 0 && retryAfter.compareTo(deadline.left()) < 0;
  }
}
