package hexmail.adapter.google.policy;

import hexmail.adapter.google.lane.Lane;
import hexmail.adapter.google.lane.Lanes;
import hexmail.adapter.google.lane.Permission.Later;
import hexmail.adapter.google.lane.Permission.Stuck;
import hexmail.adapter.google.lane.Permission.Turn;
import hexmail.adapter.google.lane.Share;
import hexmail.adapter.google.lane.Wish;
import hexmail.adapter.google.policy.Fate.Failed;
import hexmail.adapter.google.policy.Fate.Postponed;
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
/// - A person's calls wait in a [Lane] for units and for one another; nobody else waits with them.
///   Dear calls leave a [Share] of the minute to the others, and no more are under way at once than
///   Google takes, which the lane learns.
/// - When Google asks to wait, no call of that person goes out until then. What is waited for stays
///   a second at most, and once, and so do rows; the rest of the background waits it out.
/// - After trouble on the far side [Retries] asks again, twice at most, after a moment chosen by
///   chance and within one budget for all; when trouble lasts, the [Breaker] answers.
/// - Of several things only those are asked for again that were not told.
public final class GmailPolicy {
  /// So long what is waited for stays for units, and so long rows do: others may want them sooner.
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final Terms terms;
  private final Lanes lanes;
  private final Breaker breaker;
  private final RetryBudget budget;
  private final Retries retries;

  public GmailPolicy(Terms terms) {
    this.terms = terms;
    lanes = new Lanes(terms.clock(), () -> new Lane(terms.clock(), terms.spending()));
    breaker = new Breaker(terms.clock());
    budget = new RetryBudget(terms.clock());
    retries = new Retries(budget, terms.random());
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
  public <K, T> Map<K, Fate<T>> ask(
      MailboxAccess access, Errand<K, T> errand, List<K> things, Deadline deadline) {
    Map<K, Fate<T>> fates = new LinkedHashMap<>();
    Lane lane = lanes.enter(access.account());
    try {
      List<K> open = things;
      for (int round = 0; !open.isEmpty(); round++) {
        Wish wish = wish(errand, open.size(), access.urgency(), round);
        fates.putAll(once(lane, wish, errand, open, deadline));
        open = retries.after(round, fates, wish, deadline);
      }
    } finally {
      lane.leave();
    }
    return fates;
  }

  private <K, T> Map<K, Fate<T>> once(
      Lane lane, Wish wish, Errand<K, T> errand, List<K> things, Deadline deadline) {
    Map<K, Fate<T>> fates = new LinkedHashMap<>();
    List<K> rest = things;
    while (!rest.isEmpty()) {
      List<K> some = rest;
      int done = rest.size();
      switch (lane.take(wish.of(rest.size()))) {
        case Later(Duration wait) -> fates.putAll(Fates.all(some, new Postponed<>(wait)));
        case Stuck _ ->
            fates.putAll(Fates.all(some, new Failed<>(Fates.late("too many calls"), false)));
        case Turn turn -> {
          done = turn.things();
          fates.putAll(inTurn(lane, turn, errand, some.subList(0, done), deadline));
        }
      }
      rest = rest.subList(done, rest.size());
    }
    return fates;
  }

  private <K, T> Map<K, Fate<T>> inTurn(
      Lane lane, Turn turn, Errand<K, T> errand, List<K> things, Deadline deadline) {
    int counted = 0;
    try {
      Optional<MailboxUnavailable> obstacle = obstacle(deadline);
      if (obstacle.isPresent()) {
        return Fates.all(things, new Failed<>(obstacle.get(), false));
      }
      counted = things.size();
      Map<K, Fate<T>> fates = new LinkedHashMap<>(errand.send(things, deadline.left()));
      breaker.saw(fates.values());
      if (Fates.isAnyCrowded(fates)) {
        lane.crowded(turn);
      } else if (Fates.isAnyTold(fates)) {
        lane.told(turn);
      }
      Fates.wait(fates).ifPresent(lane::pause);
      counted = Fates.counted(fates);
      return fates;
    } finally {
      lane.end(turn, counted);
    }
  }

  private Optional<MailboxUnavailable> obstacle(Deadline deadline) {
    if (deadline.left().isZero()) {
      return Optional.of(Fates.late("no time left"));
    }
    Optional<MailboxUnavailable> refusal = breaker.refusal();
    if (refusal.isEmpty()) {
      budget.called();
    }
    return refusal;
  }

  private <K, T> Wish wish(Errand<K, T> errand, int things, Urgency urgency, int round) {
    boolean patient = urgency == Urgency.BACKGROUND && errand.share() != Share.ROWS;
    Share share = urgency == Urgency.BACKGROUND ? Share.ROWS : errand.share();
    return new Wish(
        errand.method().units(terms.costs()),
        things,
        terms.kept(share),
        urgency,
        patient ? null : round == 0 ? MOMENT : Retries.LONGEST_WAIT);
  }
}
