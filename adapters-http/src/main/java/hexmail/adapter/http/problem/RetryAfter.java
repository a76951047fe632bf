package hexmail.adapter.http.problem;

import io.javalin.http.Context;
import java.time.Duration;

/// The header that says when to ask again (RFC 9110, section 10.2.3).
public final class RetryAfter {
  private RetryAfter() {}

  /// Sets the header to `time`.
  public static void set(Context context, Duration time) {
    context.header("Retry-After", Long.toString(seconds(time)));
  }

  /// Whole seconds, rounded up, at least one.
  public static long seconds(Duration time) {
    return Math.max(1, time.plusMillis(999).toSeconds());
  }
}
