package hexmail.adapter.google.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many bodies may be read while they arrive. Each has a connection and some buffers for as
/// long as its reader takes, so one caller cannot have them all. Safe for use by many threads.
final class DownloadLimit {
  /// With the buffers of each, a few megabytes.
  static final int MAX = 64;

  static final int MAX_EACH = 12;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Object, Integer> open = new HashMap<>();
  private int all;

  /// Waits until `caller` may open another one. Its end must be reported.
  ///
  /// @return false when that is not so within `wait`
  boolean acquire(Object caller, Duration wait) throws InterruptedException {
    long left = wait.toNanos();
    lock.lock();
    try {
      while (all >= MAX || open.getOrDefault(caller, 0) >= MAX_EACH) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      all++;
      open.merge(caller, 1, Integer::sum);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Another one of `caller` may be opened.
  void release(Object caller) {
    lock.lock();
    try {
      all--;
      open.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
