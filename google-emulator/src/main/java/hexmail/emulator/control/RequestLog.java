package hexmail.emulator.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The number of requests to each endpoint and the parameters of the latest ones. Safe for use by
/// many threads.
final class RequestLog {
  /// Parameters of older requests are dropped.
  private static final int REMEMBERED = 1_000;

  private final Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);
  private final Map<Endpoint, Deque<Supplier<Map<String, String>>>> parameters =
      new EnumMap<>(Endpoint.class);

  /// Records a request. Its parameters are read when they are asked for.
  synchronized void record(Endpoint endpoint, Supplier<Map<String, String>> request) {
    counts.merge(endpoint, 1, Integer::sum);
    Deque<Supplier<Map<String, String>>> requests =
        parameters.computeIfAbsent(endpoint, _ -> new ArrayDeque<>());
    requests.addLast(request);
    if (requests.size() > REMEMBERED) {
      requests.removeFirst();
    }
  }

  synchronized int count(Endpoint endpoint) {
    return counts.getOrDefault(endpoint, 0);
  }

  synchronized List<Map<String, String>> parameters(Endpoint endpoint) {
    return parameters.getOrDefault(endpoint, new ArrayDeque<>()).stream()
        .map(request -> Map.copyOf(request.get()))
        .toList();
  }

  synchronized void reset() {
    counts.clear();
    parameters.clear();
  }
}
