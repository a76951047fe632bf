package hexmail.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Faults that wait for their turn, first come, first served. Safe for use by many threads.
///
/// @param <F> what waits
public final class FaultQueue<F extends RepeatedFault<F>> {
  private final List<F> queue = new ArrayList<>();

  /// Lines up behind the others.
  public synchronized void add(F fault) {
    queue.add(fault);
  }

  public synchronized void clear() {
    queue.clear();
  }

  /// How many wait; one that happens several times counts once.
  public synchronized int size() {
    return queue.size();
  }

  /// Takes one turn of the first fault, if there is one and it is meant; others behind it have to
  /// wait.
  public synchronized Optional<F> head(Predicate<F> meant) {
    return queue.isEmpty() || !meant.test(queue.getFirst()) ? Optional.empty() : taken(0);
  }

  /// Takes one turn of the first fault that is meant; others stand aside.
  public synchronized Optional<F> next(Predicate<F> meant) {
    for (int at = 0; at < queue.size(); at++) {
      if (meant.test(queue.get(at))) {
        return taken(at);
      }
    }
    return Optional.empty();
  }

  private Optional<F> taken(int at) {
    F fault = queue.get(at);
    if (fault.times() == 1) {
      queue.remove(at);
    } else if (fault.times() < RepeatedFault.ALWAYS) {
      queue.set(at, fault.times(fault.times() - 1));
    }
    return Optional.of(fault);
  }
}
