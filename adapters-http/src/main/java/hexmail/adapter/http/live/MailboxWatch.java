package hexmail.adapter.http.live;

import hexmail.application.mailbox.MailboxLook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far the history of one mailbox was seen, for all browsers that watch it. Safe for use by
/// many threads.
final class MailboxWatch {
  /// How often the time is read, which a test may move.
  private static final long POLL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private State state;
  private int watchers;

  MailboxWatch(long at) {
    this.state = new State(at, 0, false);
  }

  /// What is known of a mailbox.
  ///
  /// @param at the point in history; 0 before the first one is known
  /// @param changes how many changes were seen since somebody watches
  /// @param over whether it is looked at no longer, because the person has to do something first
  record State(long at, long changes, boolean over) {}

  State state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /// Only one thread looks.
  void seen(MailboxLook look) {
    State last = state();
    set(new State(look.at().value(), last.changes() + (look.changed() ? 1 : 0), last.over()));
  }

  void end() {
    State last = state();
    set(new State(last.at(), last.changes(), true));
  }

  private void set(State now) {
    lock.lock();
    try {
      state = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Adds or removes watchers, and returns how many there are.
  int watchers(int more) {
    lock.lock();
    try {
      watchers += more;
      changed.signalAll();
      return watchers;
    } finally {
      lock.unlock();
    }
  }

  /// The state as soon as it differs from `last`, or after `time` at the latest.
  State after(State last, Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && state.equals(last)) {
        left = changed.awaitNanos(left);
      }
      return state;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return state;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until `time`, or until nobody watches any more.
  ///
  /// @return whether somebody still watches
  boolean waitUntil(Instant time, InstantSource clock) {
    lock.lock();
    try {
      while (watchers > 0 && !state.over() && clock.instant().isBefore(time)) {
        long _ = changed.awaitNanos(POLL_INTERVAL);
      }
      return watchers > 0 && !state.over();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
