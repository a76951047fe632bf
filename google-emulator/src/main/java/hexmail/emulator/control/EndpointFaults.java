package hexmail.emulator.control;

import hexmail.emulator.fault.FaultQueue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The faults that wait for calls, with a queue for each endpoint. Safe for use by many threads.
final class EndpointFaults {
  private final Map<Endpoint, FaultQueue<Fault>> queues = new ConcurrentHashMap<>();

  private FaultQueue<Fault> queue(Endpoint endpoint) {
    return queues.computeIfAbsent(endpoint, _ -> new FaultQueue<>());
  }

  void add(Endpoint endpoint, Fault fault) {
    queue(endpoint).add(fault);
  }

  void clear() {
    queues.values().forEach(FaultQueue::clear);
  }

  /// The number of faults that wait, over all endpoints.
  int size() {
    return queues.values().stream().mapToInt(FaultQueue::size).sum();
  }

  /// The fault that a call of `address` (path and query) gets, if any.
  Optional<Fault> next(Endpoint endpoint, String address) {
    return queue(endpoint).next(fault -> fault.concerns(address));
  }
}
