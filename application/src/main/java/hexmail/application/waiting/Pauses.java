package hexmail.application.waiting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Waiting in real time.
public final class Pauses {
  private Pauses() {}

  /// Returns when `time` is over.
  public static void take(Duration time) {
    new CompletableFuture<Boolean>()
        .completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
