package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A running count, which several browsers may watch. Safe for use by many threads.
final class CountJob {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private State state = new State(0, null);
  private Instant watched;

  CountJob(Instant now) {
    this.watched = now;
  }

  /// The progress of a count.
  ///
  /// @param counted messages so far
  /// @param end how it ended, once it has
  record State(long counted, @Nullable End end) {}

  /// The end of a count.
  sealed interface End {
    /// When it ended.
    Instant at();

    /// All were counted.
    record Total(long messages, Instant at) implements End {}

    /// Not all could be counted.
    record Failed(Text reason, Instant at) implements End {}
  }

  /// Notes that a browser waits for it at `now`.
  State watch(Instant now) {
    lock.lock();
    try {
      watched = now;
      return state;
    } finally {
      lock.unlock();
    }
  }

  /// When a browser last waited for the count.
  Instant watched() {
    lock.lock();
    try {
      return watched;
    } finally {
      lock.unlock();
    }
  }

  void set(State now) {
    lock.lock();
    try {
      state = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  State state() {
    lock.lock();
    try {
      return state;
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
}
