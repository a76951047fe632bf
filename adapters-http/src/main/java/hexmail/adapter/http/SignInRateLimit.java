package hexmail.adapter.http;

import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.visit.ClientAddress;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets one client begin so many sign-ins a minute, and complete as many. Safe for use by many
/// threads.
final class SignInRateLimit {
  private static final int CLIENTS = 10_000;

  private final int perMinute;
  private final ClientAddress addresses;
  private final ErrorResponder errors;
  private final TimeMeter time;

  /// @param perMinute how many at once, and within each minute
  SignInRateLimit(int perMinute, ClientAddress addresses, ErrorResponder errors, Clock clock) {
    this.perMinute = perMinute;
    this.addresses = addresses;
    this.errors = errors;
    this.time = new ClockTime(clock);
  }

  /// A route of its own: what is taken here is not taken from others.
  Handler before(Handler handler) {
    Map<String, Bucket> buckets = new Latest();
    return context -> {
      ConsumptionProbe probe = bucket(buckets, context).tryConsumeAndReturnRemaining(1);
      if (probe.isConsumed()) {
        handler.handle(context);
      } else {
        Duration time = Duration.ofNanos(probe.getNanosToWaitForRefill());
        errors.send(context, Problems.tooManySignIns(time));
      }
    };
  }

  private Bucket bucket(Map<String, Bucket> buckets, Context context) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(addresses.of(context), _ -> bucket());
    }
  }

  private Bucket bucket() {
    Bandwidth bandwidth =
        Bandwidth.builder()
            .capacity(perMinute)
            .refillGreedy(perMinute, Duration.ofMinutes(1))
            .build();
    return Bucket.builder().withCustomTimePrecision(time).addLimit(bandwidth).build();
  }

  /// Those of the clients that came last: nobody can fill the memory with addresses.
  private static final class Latest extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > CLIENTS;
    }
  }

  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Math.multiplyExact(clock.millis(), 1_000_000L);
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
