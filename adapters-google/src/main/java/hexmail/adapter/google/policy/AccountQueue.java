package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Admission.Deferred;
import hexmail.adapter.google.policy.Admission.Permit;
import hexmail.adapter.google.policy.Admission.Saturated;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The way of one person's requests to the far side. Who is waited for goes before the background;
/// among equals who came first goes first. Safe for use by many threads.
public final class AccountQueue {
  /// How many requests are under way at a time, each for one thing or for several.
  static final int REQUESTS = 8;

  /// How long a request without patience stands in the queue for a turn.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// How often those in the queue look at the clock, which may be moved.
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final QuotaBudget allowance;
  private final ConcurrencyLimit crowd;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final AtomicInteger visitors = new AtomicInteger();
  private final Deque<Ticket> urgent = new ArrayDeque<>();
  private final Deque<Ticket> background = new ArrayDeque<>();

  /// Of each turn under way, by its number, the most calls that were so together with it.
  private final Map<Long, Integer> peaks = new HashMap<>();

  private int calls;
  private long turns;
  private long told;

  public AccountQueue(Clock clock, SlidingQuotaWindow spending) {
    allowance = new QuotaBudget(clock, spending);
    crowd = new ConcurrencyLimit(clock);
  }

  /// A place in the queue; equal to no other.
  private static final class Ticket {
    final QuotaRequest wish;

    Ticket(QuotaRequest wish) {
      this.wish = wish;
    }
  }

  /// Waits for a turn: as long as it takes with patience, else for moments only.
  ///
  /// @throws MailboxUnavailable when the thread is interrupted
  public Admission take(QuotaRequest wish) {
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

  private Admission await(Ticket ticket) throws InterruptedException {
    long patience = ticket.wish.isPatient() ? Long.MAX_VALUE : PATIENCE.toNanos();
    long toldBefore = told;
    for (@Nullable Admission now = now(ticket); ; now = now(ticket)) {
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

  private Admission outOfPatience(QuotaRequest wish, boolean othersGoOn) {
    if (!allowance.untilFirst(wish).isZero()) {
      return later(wish);
    }
    return othersGoOn || !wish.isUrgent() ? new Deferred(PATIENCE) : new Saturated();
  }

  /// Ends a turn.
  ///
  /// @param counted of how many things it counts
  public void end(Permit turn, int counted) {
    lock.lock();
    try {
      peaks.remove(turn.number());
      calls -= turn.things();
      allowance.end(turn, counted);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Notes that a request was answered, with all that it asked for under way at once.
  public void told(Permit turn) {
    lock.lock();
    try {
      told++;
      crowd.taken(turn.atOnce());
    } finally {
      lock.unlock();
    }
  }

  /// Notes that a request was refused, as a whole or in parts, because too much was under way.
  public void crowded(Permit turn) {
    lock.lock();
    try {
      crowd.refused(peaks.getOrDefault(turn.number(), turn.atOnce()));
    } finally {
      lock.unlock();
    }
  }

  /// No request goes out for so long.
  public void pause(Duration time) {
    lock.lock();
    try {
      allowance.pause(time);
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

  public void leave() {
    visitors.decrementAndGet();
  }

  boolean isIdle() {
    lock.lock();
    try {
      return visitors.get() == 0 && allowance.isWhole();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Admission now(Ticket ticket) {
    QuotaRequest wish = ticket.wish;
    Duration wait = allowance.untilFirst(wish);
    if (wish.isTooLong(wait)) {
      return later(wish);
    }
    return wait.isZero() && isNext(ticket) && isRoom(wish) ? begin(wish) : null;
  }

  private Deferred later(QuotaRequest wish) {
    allowance.expect(wish);
    return new Deferred(allowance.untilAll(wish));
  }

  /// Room for all of it, or for as much of it as there ever is; in the background, for as much as
  /// may be tried.
  private boolean isRoom(QuotaRequest wish) {
    int limit = crowd.limit(wish.urgency());
    int enough = wish.isUrgent() ? limit : Math.min(limit, ConcurrencyLimit.STEP);
    return peaks.size() < REQUESTS && calls + Math.min(wish.things(), enough) <= limit;
  }

  private boolean isNext(Ticket ticket) {
    return urgent.isEmpty() ? background.peekFirst() == ticket : urgent.peekFirst() == ticket;
  }

  private Permit begin(QuotaRequest wish) {
    int room = crowd.limit(wish.urgency()) - calls;
    int things = Math.clamp(Math.min(allowance.things(wish), room), 1, wish.things());
    calls += things;
    peaks.replaceAll((_, most) -> Math.max(most, calls));
    Permit turn = new Permit(turns++, things, wish.each(), calls);
    peaks.put(turn.number(), calls);
    allowance.begin(wish, turn);
    return turn;
  }
}
