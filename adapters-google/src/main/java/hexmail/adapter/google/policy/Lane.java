package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Permission.Later;
import hexmail.adapter.google.policy.Permission.Stuck;
import hexmail.adapter.google.policy.Permission.Turn;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The way of one person's requests to the far side. Who is waited for goes before the background;
/// among equals who came first goes first. Safe for use by many threads.
final class Lane {
  /// Gmail refuses more (429 "Too many concurrent requests for user").
  static final int TURNS = 8;

  /// How long a request that is waited for stands in the queue for a turn.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// How often those in the queue look at the clock, which may be moved.
  private static final Duration GLANCE = Duration.ofMillis(20);

  /// A pause that lasts longer is from before the clock was set back.
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /// How long after the time it was told a page is still expected to ask again.
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Clock clock;
  private final Spending spending;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final AtomicInteger visitors = new AtomicInteger();
  private final Deque<Ticket> urgent = new ArrayDeque<>();
  private final Deque<Ticket> background = new ArrayDeque<>();
  private Instant pausedUntil = Instant.MIN;
  private Instant expectedUntil = Instant.MIN;
  private int expected;
  private int turns;
  private long told;

  Lane(Clock clock, Spending spending) {
    this.clock = clock;
    this.spending = spending;
  }

  /// A place in the queue; equal to no other.
  private static final class Ticket {
    final Wish wish;

    Ticket(Wish wish) {
      this.wish = wish;
    }
  }

  /// Waits for a turn: in the background as long as it takes, else for moments only.
  ///
  /// @throws MailboxUnavailable when the thread is interrupted
  Permission take(Wish wish) {
    lock.lock();
    Ticket ticket = new Ticket(wish);
    Deque<Ticket> queue = wish.isUrgent() ? urgent : background;
    queue.add(ticket);
    try {
      return await(ticket);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: the call was given up", interrupted);
    } finally {
      queue.remove(ticket);
      changed.signalAll();
      lock.unlock();
    }
  }

  private Permission await(Ticket ticket) throws InterruptedException {
    long patience = ticket.wish.isUrgent() ? PATIENCE.toNanos() : Long.MAX_VALUE;
    long toldBefore = told;
    for (@Nullable Permission now = now(ticket); ; now = now(ticket)) {
      if (now != null) {
        return now;
      }
      if (patience <= 0) {
        return outOfPatience(ticket.wish, told > toldBefore);
      }
      long glance = Math.min(patience, GLANCE.toNanos());
      patience -= glance - Math.max(0, changed.awaitNanos(glance));
    }
  }

  private Permission outOfPatience(Wish wish, boolean othersGoOn) {
    Duration wait = until(wish, wish.each(), clock.instant());
    if (!wait.isZero()) {
      return later(wish, clock.instant());
    }
    return othersGoOn ? new Later(PATIENCE) : new Stuck();
  }

  /// Ends a turn.
  ///
  /// @param counted of how many things it counts
  void end(Turn turn, int counted) {
    lock.lock();
    try {
      turns -= turn.turns();
      spending.end(turn.units(), turn.each() * counted, clock.instant());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Notes that a request was answered.
  void told() {
    lock.lock();
    try {
      told++;
    } finally {
      lock.unlock();
    }
  }

  /// No request goes out for so long.
  void pause(Duration time) {
    lock.lock();
    try {
      Instant until = clock.instant().plus(time);
      pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    } finally {
      lock.unlock();
    }
  }

  /// How long it takes until all that `wish` needs may be spent.
  Duration until(Wish wish) {
    lock.lock();
    try {
      return until(wish, wish.units(), clock.instant());
    } finally {
      lock.unlock();
    }
  }

  /// How many requests stand in the queue.
  int queued() {
    lock.lock();
    try {
      return urgent.size() + background.size();
    } finally {
      lock.unlock();
    }
  }

  void enter() {
    visitors.incrementAndGet();
  }

  void leave() {
    visitors.decrementAndGet();
  }

  boolean isIdle() {
    lock.lock();
    try {
      Instant now = clock.instant();
      return visitors.get() == 0 && spending.isNothing(now) && pause(now).isZero();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Permission now(Ticket ticket) {
    Wish wish = ticket.wish;
    Instant now = clock.instant();
    Duration wait = until(wish, wish.isUrgent() ? wish.each() : wish.units(), now);
    if (wish.isUrgent() && wait.compareTo(wish.moment()) > 0) {
      return later(wish, now);
    }
    return wait.isZero() && isNext(ticket) && turns + wish.turns() <= TURNS
        ? begin(wish, now)
        : null;
  }

  private boolean isNext(Ticket ticket) {
    return urgent.isEmpty() ? background.peekFirst() == ticket : urgent.peekFirst() == ticket;
  }

  /// Whoever is sent away will come back; until then the background leaves them what they need.
  private Later later(Wish wish, Instant now) {
    Duration wait = until(wish, wish.units(), now);
    expected = Math.max(expected, wish.units());
    expectedUntil = now.plus(wait).plus(GRACE);
    return new Later(wait);
  }

  private Turn begin(Wish wish, Instant now) {
    int free = spending.free(wish.isCheap(), now);
    int things = Math.clamp(free / wish.each(), 1, wish.things());
    Turn turn = new Turn(things, wish.each(), wish.turns());
    if (wish.isUrgent()) {
      expected = Math.max(0, expected - turn.units());
    }
    turns += turn.turns();
    spending.begin(turn.units());
    return turn;
  }

  private Duration until(Wish wish, int units, Instant now) {
    int keep = wish.isUrgent() || now.isAfter(expectedUntil) ? 0 : expected;
    int needed = keep + Math.min(units, Math.max(wish.each(), spending.capacity()));
    Duration wait = spending.until(needed, wish.isCheap(), now);
    Duration pause = pause(now);
    return pause.compareTo(wait) > 0 ? pause : wait;
  }

  private Duration pause(Instant now) {
    Duration left = now.isBefore(pausedUntil) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    return left.compareTo(LONGEST_PAUSE) > 0 ? Duration.ZERO : left;
  }
}
