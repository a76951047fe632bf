package hexmail.testkit.interception;

import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;

/// Lets each remote call take time by the clock. The test itself does not wait.
///
/// @param ofEachCall how long a call takes
/// @param clock moves on by it
public record Latency(Duration ofEachCall, AdjustableClock clock) implements Interceptor {
  @Override
  public void before(Call call) {
    if (call.isRemote()) {
      clock.advance(ofEachCall);
    }
  }
}
