package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Admission.Deferred;
import hexmail.adapter.google.policy.Admission.Permit;
import hexmail.adapter.google.policy.Admission.Saturated;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of every call to Gmail. Safe for use by many threads.
///
/// - An account's calls wait in its [AccountQueue] for quota and for one another; no other account
///   waits with them. An opened message waits for its turn as long as its deadline allows.
///   Expensive calls leave units of each minute to the other [QuotaClass]es, and the
///   [ConcurrencyLimit] bounds the calls in flight.
/// - When Gmail asks to wait, no call of that account is sent until then. Interactive calls wait a
///   second at most, and once, and so do summaries; other background calls wait as long as it
///   takes. Speculative calls are made only while half of the minute's quota is unused and no other
///   call waits; they neither wait nor are retried.
/// - When Gmail fails, [RetryPolicy] retries twice at most, after a random backoff and within one
///   budget for all accounts; when failures last, the [CircuitBreaker] answers.
/// - Of several items only those without an answer are requested again.
public final class GmailPolicy {
  /// How long interactive calls and summaries wait for quota: others may need it sooner.
  private static final Duration MAX_QUOTA_WAIT = Duration.ofMillis(200);

  /// How long lists and summaries wait behind other calls of the same account.
  private static final Duration MAX_TURN_WAIT = Duration.ofSeconds(1);

  private final PolicySettings settings;
  private final AccountQueues queues;
  private final CircuitBreaker breaker;
  private final RetryPolicy retries;

  public GmailPolicy(PolicySettings settings) {
    this.settings = settings;
    queues = new AccountQueues(settings.time(), settings.unitsPerMinute());
    breaker = new CircuitBreaker(settings.time());
    retries = new RetryPolicy(settings.time(), settings.random());
  }

  /// The deadline of an answer: an interactive one as a whole, within the time that the caller has
  /// left; in the background each request.
  public Deadline deadline(MailboxAccess access) {
    return deadline(access, settings.timeout());
  }

  /// The deadline of an answer with whole messages.
  public Deadline contentDeadline(MailboxAccess access) {
    return deadline(access, settings.contentTimeout());
  }

  private Deadline deadline(MailboxAccess access, Duration timeout) {
    return switch (access.urgency()) {
      case INTERACTIVE, SPECULATIVE -> {
        Duration longest = Collections.min(List.of(timeout, access.timeLeft()));
        Instant end = settings.time().instant().plus(longest);
        yield () -> {
          Duration left = Duration.between(settings.time().instant(), end);
          return left.isNegative() ? Duration.ZERO : left;
        };
      }
      case BACKGROUND -> () -> timeout;
    };
  }

  /// Requests `items`, and again those for which a retry makes sense.
  ///
  /// @return the result of each
  /// @throws MailboxUnavailable when the thread is interrupted while it waits
  public <K, T> Map<K, CallResult<T>> execute(
      MailboxAccess access, GmailOperation<K, T> operation, List<K> items, Deadline deadline) {
    Map<K, CallResult<T>> results = new LinkedHashMap<>();
    AccountQueue queue = queues.of(access.account());
    List<K> open = items;
    for (int round = 0; !open.isEmpty(); round++) {
      QuotaRequest request = quotaRequest(operation, open.size(), access.urgency(), round);
      List<K> rest = open;
      while (!rest.isEmpty()) {
        List<K> some = rest;
        Duration turnWait = maxTurnWait(request, operation.quotaClass(), deadline);
        switch (queue.acquire(request.withItems(rest.size()), turnWait)) {
          case Deferred(Duration retryAfter) ->
              results.putAll(all(some, new Postponed<>(retryAfter)));
          case Saturated _ -> results.putAll(all(some, late("too many calls")));
          case Permit permit -> {
            some = rest.subList(0, permit.items);
            results.putAll(send(queue, permit, operation, some, deadline));
          }
        }
        rest = rest.subList(some.size(), rest.size());
      }
      open =
          access.urgency() == Urgency.SPECULATIVE
              ? List.of()
              : retries.itemsAfter(round, results, request, deadline);
    }
    return results;
  }

  private QuotaRequest quotaRequest(
      GmailOperation<?, ?> operation, int items, Urgency urgency, int round) {
    QuotaClass quotaClass =
        switch (urgency) {
          case INTERACTIVE -> operation.quotaClass();
          case BACKGROUND -> QuotaClass.SUMMARIES;
          case SPECULATIVE -> QuotaClass.SPECULATIVE;
        };
    return new QuotaRequest(
        operation.method().units(settings.costs()),
        items,
        quotaClass.reserved(settings.unitsPerMinute()),
        urgency,
        maxQuotaWait(operation.quotaClass(), urgency, round));
  }

  /// Null for no limit.
  private static @Nullable Duration maxQuotaWait(
      QuotaClass quotaClass, Urgency urgency, int round) {
    boolean patient = urgency == Urgency.BACKGROUND && quotaClass != QuotaClass.SUMMARIES;
    if (patient) {
      return null;
    }
    if (urgency == Urgency.SPECULATIVE) {
      return Duration.ZERO;
    }
    return round == 0 ? MAX_QUOTA_WAIT : RetryPolicy.MAX_RETRY_AFTER;
  }

  /// A message that a person opens waits longer than the list beside it, and keeps half of its time
  /// for the call itself.
  private static Duration maxTurnWait(
      QuotaRequest request, QuotaClass quotaClass, Deadline deadline) {
    return switch (request.urgency()) {
      case INTERACTIVE ->
          quotaClass == QuotaClass.CONTENT ? deadline.left().dividedBy(2) : MAX_TURN_WAIT;
      case BACKGROUND -> MAX_TURN_WAIT;
      case SPECULATIVE -> Duration.ZERO;
    };
  }

  private <K, T> Map<K, CallResult<T>> send(
      AccountQueue queue,
      Permit permit,
      GmailOperation<K, T> operation,
      List<K> items,
      Deadline deadline) {
    Map<K, CallResult<T>> results = Map.of();
    try {
      Optional<CallResult<T>> obstacle = obstacle(deadline);
      if (obstacle.isPresent()) {
        return all(items, obstacle.get());
      }
      retries.recordCall();
      results = operation.send().apply(items, deadline.left());
      breaker.record(results.values());
      return results;
    } finally {
      queue.release(permit, results.values());
    }
  }

  private <T> Optional<CallResult<T>> obstacle(Deadline deadline) {
    return deadline.left().isZero()
        ? Optional.of(late("no time left"))
        : breaker.refusal().map(refusal -> new Failed<>(refusal, false));
  }

  private static <T> CallResult<T> late(String why) {
    return new Failed<>(new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: " + why), false);
  }

  private static <K, T> Map<K, CallResult<T>> all(List<K> items, CallResult<T> result) {
    Map<K, CallResult<T>> results = new LinkedHashMap<>();
    items.forEach(item -> results.put(item, result));
    return results;
  }
}
