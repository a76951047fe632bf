package hexmail.adapter.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.visit.ClientAddress;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;

/// Limits how many sign-ins one client may begin a minute. Who comes back from Google has consented
/// there and is never turned away. Safe for use by many threads.
final class SignInRateLimit {
  // An attacker cannot fill the memory with addresses.
  private static final int MAX_CLIENTS = 10_000;

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

  /// Limits the route of `handler`, with a limit of its own.
  Handler before(Handler handler) {
    Cache<String, Bucket> buckets =
        Caffeine.newBuilder().maximumSize(MAX_CLIENTS).executor(Runnable::run).build();
    return context -> {
      Bucket bucket = buckets.get(addresses.of(context), _ -> bucket());
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
      if (probe.isConsumed()) {
        handler.handle(context);
      } else {
        Duration time = Duration.ofNanos(probe.getNanosToWaitForRefill());
        errors.send(context, Problems.tooManySignIns(time));
      }
    };
  }

  private Bucket bucket() {
    Bandwidth bandwidth =
        Bandwidth.builder()
            .capacity(perMinute)
            .refillGreedy(perMinute, Duration.ofMinutes(1))
            .build();
    return Bucket.builder().withCustomTimePrecision(time).addLimit(bandwidth).build();
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
