package hexmail.adapter.http.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// A value whose changes several threads wait for. Safe for use by many threads.
public final class Observed<S> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private S value;

  public Observed(S value) {
    this.value = value;
  }

  public S get() {
    lock.lock();
    try {
      return value;
    } finally {
      lock.unlock();
    }
  }

  /// Replaces the value by what `change` makes of it.
  public void update(UnaryOperator<S> change) {
    lock.lock();
    try {
      value = change.apply(value);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The value as soon as it differs from `last`, or after `time` at the latest. A thread that is
  /// interrupted gets it at once, and stays interrupted.
  public S after(S last, Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && value.equals(last)) {
        left = changed.awaitNanos(left);
      }
      return value;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return value;
    } finally {
      lock.unlock();
    }
  }
}
