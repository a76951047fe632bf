package hexmail.emulator.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The faults that wait for calls. Those of one endpoint queue up: the next one begins to count
/// when the one before it is used up. Safe for use by many threads.
final class Faults {
  private final Map<Endpoint, Deque<Fault>> waiting = new EnumMap<>(Endpoint.class);

  synchronized void add(Endpoint endpoint, Fault fault) {
    waiting.computeIfAbsent(endpoint, _ -> new ArrayDeque<>()).addLast(fault);
  }

  synchronized void clear() {
    waiting.clear();
  }

  /// How many faults wait, over all endpoints.
  synchronized int size() {
    return waiting.values().stream().mapToInt(Deque::size).sum();
  }

  /// The fault that this call gets, if any.
  synchronized Optional<Fault> next(Endpoint endpoint) {
    Deque<Fault> queue = waiting.get(endpoint);
    if (queue == null || queue.isEmpty()) {
      return Optional.empty();
    }
    Fault fault = queue.removeFirst();
    if (fault.after() > 0) {
      queue.addFirst(fault.after(fault.after() - 1));
      return Optional.empty();
    }
    if (fault.times() == Integer.MAX_VALUE) {
      queue.addFirst(fault);
    } else if (fault.times() > 1) {
      queue.addFirst(fault.times(fault.times() - 1));
    }
    return Optional.of(fault);
  }
}
