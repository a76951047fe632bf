package hexmail.emulator.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The faults that wait for calls. Those of one endpoint queue up: the next one begins to count
/// when the one before it is used up. Safe for use by many threads.
final class Faults {
  private final Map<Endpoint, List<Fault>> waiting = new EnumMap<>(Endpoint.class);

  synchronized void add(Endpoint endpoint, Fault fault) {
    waiting.computeIfAbsent(endpoint, _ -> new ArrayList<>()).add(fault);
  }

  synchronized void clear() {
    waiting.clear();
  }

  /// How many faults wait, over all endpoints.
  synchronized int size() {
    return waiting.values().stream().mapToInt(List::size).sum();
  }

  /// The fault that a call of `address` (path and query) gets, if any. Faults that do not concern
  /// it stand aside.
  synchronized Optional<Fault> next(Endpoint endpoint, String address) {
    List<Fault> queue = waiting.getOrDefault(endpoint, List.of());
    for (int at = 0; at < queue.size(); at++) {
      if (queue.get(at).concerns(address)) {
        return taken(queue, at);
      }
    }
    return Optional.empty();
  }

  private static Optional<Fault> taken(List<Fault> queue, int at) {
    Fault fault = queue.get(at);
    if (fault.after() > 0) {
      queue.set(at, fault.after(fault.after() - 1));
      return Optional.empty();
    }
    if (fault.times() == 1) {
      queue.remove(at);
    } else if (fault.times() < Integer.MAX_VALUE) {
      queue.set(at, fault.times(fault.times() - 1));
    }
    return Optional.of(fault);
  }
}
