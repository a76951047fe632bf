package hexmail.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Faults that wait for calls, first in, first out: the next one begins to count when the one
/// before it is used up. Safe for use by many threads.
///
/// @param <F> the kind of fault
public final class FaultQueue<F extends RepeatedFault<F>> {
  private final List<Entry<F>> entries = new ArrayList<>();

  /// A fault and what is left of its calls.
  private static final class Entry<F extends RepeatedFault<F>> {
    private final F fault;
    private int after;
    private int times;

    Entry(F fault) {
      this.fault = fault;
      this.after = fault.after();
      this.times = fault.times();
    }
  }

  public synchronized void add(F fault) {
    entries.add(new Entry<>(fault));
  }

  public synchronized void clear() {
    entries.clear();
  }

  /// The number of faults that wait; a fault for several calls counts once.
  public synchronized int size() {
    return entries.size();
  }

  /// The fault that this call gets: the first in the queue, if it concerns the call. Faults behind
  /// it wait.
  public synchronized Optional<F> head(Predicate<F> concerned) {
    return entries.isEmpty() || !concerned.test(entries.getFirst().fault)
        ? Optional.empty()
        : count(entries.getFirst());
  }

  /// The fault that this call gets: the first one that concerns the call. Faults that do not
  /// concern it are skipped and stay.
  public synchronized Optional<F> next(Predicate<F> concerned) {
    for (Entry<F> entry : entries) {
      if (concerned.test(entry.fault)) {
        return count(entry);
      }
    }
    return Optional.empty();
  }

  private Optional<F> count(Entry<F> entry) {
    if (entry.after > 0) {
      entry.after--;
      return Optional.empty();
    }
    if (entry.times < RepeatedFault.ALWAYS && --entry.times == 0) {
      entries.remove(entry);
    }
    return Optional.of(entry.fault);
  }
}
