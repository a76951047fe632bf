package hexmail.emulator.control;

import hexmail.emulator.api.ApiMethod;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The latency of each method of Gmail's API. Safe for use by many threads.
final class Latencies {
  private final Map<ApiMethod, Duration> times = new ConcurrentHashMap<>();

  void set(ApiMethod method, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a latency is not negative");
    }
    times.put(method, time);
  }

  void clear() {
    times.clear();
  }

  Duration of(ApiMethod method) {
    return times.getOrDefault(method, Duration.ZERO);
  }

  /// The latency of a part beyond that of its batch: all parts travel together.
  Duration ofPart(ApiMethod method) {
    Duration more = of(method).minus(of(ApiMethod.BATCH));
    return more.isPositive() ? more : Duration.ZERO;
  }
}
