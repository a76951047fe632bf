package hexmail.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The database of several in-memory stores: it runs one call at a time, and several calls as one
/// transaction.
public final class InMemoryDatabase {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Supplier<Runnable>> parts = new ArrayList<>();

  /// Registers a store.
  ///
  /// @param snapshot remembers the state of the store, and returns an action that restores it
  public void register(Supplier<Runnable> snapshot) {
    locked(() -> parts.add(snapshot));
  }

  /// Runs `call` while no other call runs.
  public <T> T locked(Supplier<T> call) {
    lock.lock();
    try {
      return call.get();
    } finally {
      lock.unlock();
    }
  }

  /// The same for a call without a result.
  public void change(Runnable call) {
    locked(() -> {
      call.run();
      return true;
    });
  }

  /// Like [#locked]; an exception of `work` undoes its changes.
  <T> T atomically(Supplier<T> work) {
    return locked(() -> {
      List<Runnable> undo = parts.stream().map(Supplier::get).toList();
      boolean done = false;
      try {
        T result = work.get();
        done = true;
        return result;
      } finally {
        if (!done) {
          undo.forEach(Runnable::run);
        }
      }
    });
  }
}
