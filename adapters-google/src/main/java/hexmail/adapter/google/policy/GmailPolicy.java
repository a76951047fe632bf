package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Admission.Deferred;
import hexmail.adapter.google.policy.Admission.Permit;
import hexmail.adapter.google.policy.Admission.Saturated;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.MailboxUnavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way of every call to Gmail: the person's units and turn, then the call, what became of it,
/// and whether it is made again. Safe for use by many threads.
///
/// - A person's calls wait in a [AccountQueue] for units and for one another; nobody else waits
///   with them. Dear calls leave a [QuotaClass] of the minute to the others, and no more are under
///   way at once than Google takes, which the lane learns.
/// - When Google asks to wait, no call of that person goes out until then. What is waited for stays
///   a second at most, and once, and so do rows; the rest of the background waits it out.
/// - After trouble on the far side [RetryPolicy] asks again, twice at most, after a moment chosen
///   by chance and within one budget for all; when trouble lasts, the [CircuitBreaker] answers.
/// - Of several things only those are asked for again that were not told.
public final class GmailPolicy {
  /// So long what is waited for stays for units, and so long rows do: others may want them sooner.
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final PolicySettings terms;
  private final AccountQueues lanes;
  private final CircuitBreaker breaker;
  private final RetryBudget budget;
  private final RetryPolicy retries;

  public GmailPolicy(PolicySettings terms) {
    this.terms = terms;
    lanes =
        new AccountQueues(terms.clock(), () -> new AccountQueue(terms.clock(), terms.spending()));
    breaker = new CircuitBreaker(terms.clock());
    budget = new RetryBudget(terms.clock());
    retries = new RetryPolicy(budget, terms.random());
  }

  /// How long an answer may take: what is waited for as a whole, in the background each exchange.
  public Deadline deadline(MailboxAccess access) {
    return switch (access.urgency()) {
      case WAITED_FOR -> Deadline.shared(terms.clock(), terms.deadline());
      case BACKGROUND -> Deadline.each(terms.clock(), terms.deadline());
    };
  }

  /// Asks for `things`, and again for those of them that it makes sense for.
  ///
  /// @return what became of each
  /// @throws MailboxUnavailable when the thread is interrupted while it waits
  public <K, T> Map<K, CallResult<T>> ask(
      MailboxAccess access, GmailOperation<K, T> errand, List<K> things, Deadline deadline) {
    Map<K, CallResult<T>> fates = new LinkedHashMap<>();
    AccountQueue lane = lanes.enter(access.account());
    try {
      List<K> open = things;
      for (int round = 0; !open.isEmpty(); round++) {
        QuotaRequest wish = wish(errand, open.size(), access.urgency(), round);
        fates.putAll(once(lane, wish, errand, open, deadline));
        open = retries.after(round, fates, wish, deadline);
      }
    } finally {
      lane.leave();
    }
    return fates;
  }

  private <K, T> Map<K, CallResult<T>> once(
      AccountQueue lane,
      QuotaRequest wish,
      GmailOperation<K, T> errand,
      List<K> things,
      Deadline deadline) {
    Map<K, CallResult<T>> fates = new LinkedHashMap<>();
    List<K> rest = things;
    while (!rest.isEmpty()) {
      List<K> some = rest;
      int done = rest.size();
      switch (lane.take(wish.of(rest.size()))) {
        case Deferred(Duration wait) -> fates.putAll(CallResults.all(some, new Postponed<>(wait)));
        case Saturated _ ->
            fates.putAll(
                CallResults.all(some, new Failed<>(CallResults.late("too many calls"), false)));
        case Permit turn -> {
          done = turn.things();
          fates.putAll(inTurn(lane, turn, errand, some.subList(0, done), deadline));
        }
      }
      rest = rest.subList(done, rest.size());
    }
    return fates;
  }

  private <K, T> Map<K, CallResult<T>> inTurn(
      AccountQueue lane,
      Permit turn,
      GmailOperation<K, T> errand,
      List<K> things,
      Deadline deadline) {
    int counted = 0;
    try {
      Optional<MailboxUnavailable> obstacle = obstacle(deadline);
      if (obstacle.isPresent()) {
        return CallResults.all(things, new Failed<>(obstacle.get(), false));
      }
      counted = things.size();
      Map<K, CallResult<T>> fates = new LinkedHashMap<>(errand.send(things, deadline.left()));
      breaker.saw(fates.values());
      if (CallResults.isAnyCrowded(fates)) {
        lane.crowded(turn);
      } else if (CallResults.isAnyTold(fates)) {
        lane.told(turn);
      }
      CallResults.wait(fates).ifPresent(lane::pause);
      counted = CallResults.counted(fates);
      return fates;
    } finally {
      lane.end(turn, counted);
    }
  }

  private Optional<MailboxUnavailable> obstacle(Deadline deadline) {
    if (deadline.left().isZero()) {
      return Optional.of(CallResults.late("no time left"));
    }
    Optional<MailboxUnavailable> refusal = breaker.refusal();
    if (refusal.isEmpty()) {
      budget.called();
    }
    return refusal;
  }

  private <K, T> QuotaRequest wish(
      GmailOperation<K, T> errand, int things, Urgency urgency, int round) {
    boolean patient = urgency == Urgency.BACKGROUND && errand.share() != QuotaClass.ROWS;
    QuotaClass share = urgency == Urgency.BACKGROUND ? QuotaClass.ROWS : errand.share();
    return new QuotaRequest(
        errand.method().units(terms.costs()),
        things,
        terms.kept(share),
        urgency,
        patient ? null : round == 0 ? MOMENT : RetryPolicy.LONGEST_WAIT);
  }
}
