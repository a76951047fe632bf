package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Admission.Deferred;
import hexmail.adapter.google.policy.Admission.Permit;
import hexmail.adapter.google.policy.Admission.Saturated;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The queue of one account's requests. Interactive requests go before the background; among equals
/// the first come goes first. Safe for use by many threads.
final class AccountQueue {
  /// How many requests are in flight at a time, each for one item or for several.
  static final int MAX_REQUESTS = 8;

  /// When a request whose turn did not come may be made again.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  /// How often waiting requests read the time, which a test may move.
  private static final long POLL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(20);

  private final QuotaBudget quota;
  private final ConcurrencyLimit concurrency;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Object> interactive = new ArrayDeque<>();
  private final Deque<Object> background = new ArrayDeque<>();
  private final Set<Permit> inFlight = new HashSet<>();
  private int calls;
  private long answers;

  AccountQueue(InstantSource time, int unitsPerMinute) {
    quota = new QuotaBudget(time, new SlidingQuotaWindow(unitsPerMinute));
    concurrency = new ConcurrencyLimit(time, unitsPerMinute);
  }

  /// Waits for admission: a patient request without a limit, any other for `maxWait`.
  ///
  /// @throws MailboxUnavailable when the thread is interrupted
  Admission acquire(QuotaRequest request, Duration maxWait) {
    Object ticket = new Object();
    Deque<Object> queue = request.isInteractive() ? interactive : background;
    lock.lock();
    queue.add(ticket);
    try {
      return await(request, ticket, maxWait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: the call was given up", interrupted);
    } finally {
      queue.remove(ticket);
      changed.signalAll();
      lock.unlock();
    }
  }

  private Admission await(QuotaRequest request, Object ticket, Duration maxWait)
      throws InterruptedException {
    long left = request.isPatient() ? Long.MAX_VALUE : maxWait.toNanos();
    long answersBefore = answers;
    while (true) {
      Duration wait = quota.timeUntilFirst(request);
      if (request.isTooLong(wait)) {
        return deferred(request);
      }
      if (wait.isZero() && isNext(ticket) && hasRoom(request)) {
        return begin(request);
      }
      if (left <= 0) {
        break;
      }
      long interval = Math.min(left, POLL_INTERVAL);
      left -= interval - Math.max(0, changed.awaitNanos(interval));
    }
    if (!quota.timeUntilFirst(request).isZero()) {
      return deferred(request);
    }
    boolean othersProceed = answers > answersBefore;
    return othersProceed || !request.isInteractive() ? new Deferred(RETRY_AFTER) : new Saturated();
  }

  private Deferred deferred(QuotaRequest request) {
    quota.hold(request);
    return new Deferred(quota.timeUntilAll(request));
  }

  private boolean isNext(Object ticket) {
    return ticket.equals((interactive.isEmpty() ? background : interactive).peekFirst());
  }

  /// An interactive request goes as a whole, or alone when it exceeds the limit; a background one
  /// goes in part.
  private boolean hasRoom(QuotaRequest request) {
    int limit = concurrency.of(request.urgency());
    int enough = request.isInteractive() ? limit : ConcurrencyLimit.STEP;
    return inFlight.size() < MAX_REQUESTS && calls + Math.min(request.items(), enough) <= limit;
  }

  private Permit begin(QuotaRequest request) {
    int room = concurrency.of(request.urgency()) - calls;
    int items = Math.clamp(Math.min(quota.items(request), room), 1, request.items());
    calls += items;
    inFlight.forEach(permit -> permit.peak = Math.max(permit.peak, calls));
    Permit permit = new Permit(items, request.unitsPerItem(), calls);
    inFlight.add(permit);
    quota.begin(request, permit);
    return permit;
  }

  /// Ends a request, and learns from its results: pauses the account when Gmail asks for it, and
  /// adapts the number of calls in flight.
  ///
  /// @param results none when it was not sent
  <T> void release(Permit permit, Collection<CallResult<T>> results) {
    lock.lock();
    try {
      inFlight.remove(permit);
      calls -= permit.items;
      int charged = 0;
      boolean answered = false;
      boolean refused = false;
      for (CallResult<T> result : results) {
        charged += result.isCharged() ? 1 : 0;
        answered |= result instanceof Answered<T>;
        if (result instanceof RateLimited<T>(Duration retryAfter, boolean tooManyConcurrent)) {
          quota.pause(retryAfter);
          refused |= tooManyConcurrent;
        }
      }
      quota.end(permit, charged);
      if (refused) {
        concurrency.refused(permit.peak);
      } else if (answered) {
        answers++;
        concurrency.succeeded(permit.concurrentCalls);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
