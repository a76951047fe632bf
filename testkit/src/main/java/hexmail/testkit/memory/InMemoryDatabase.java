package hexmail.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What stores in memory share, as the tables of one database do: their calls go one at a time, and
/// several can be made as one.
public final class InMemoryDatabase {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Supplier<Runnable>> parts = new ArrayList<>();

  /// Takes a store in.
  ///
  /// @param state remembers the state of a store, and returns what brings it back
  public void register(Supplier<Runnable> state) {
    locked(() -> parts.add(state));
  }

  /// Makes `call` while no other is made.
  public <T> T locked(Supplier<T> call) {
    lock.lock();
    try {
      return call.get();
    } finally {
      lock.unlock();
    }
  }

  /// The same for a call without an answer.
  public void change(Runnable call) {
    locked(() -> {
      call.run();
      return true;
    });
  }

  /// Like [#locked], and what `work` throws undoes it.
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
