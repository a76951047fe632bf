package hexmail.application.concurrent;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Pauses in real time.
public final class Sleep {
  private Sleep() {}

  /// Returns after `time`, even on an interrupted thread.
  public static void uninterruptibly(Duration time) {
    pause(time).join();
  }

  /// Returns after `time`. An interrupted caller stays interrupted and gets [MailboxUnavailable].
  public static void interruptibly(Duration time) {
    try {
      pause(time).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Waiting was given up", interrupted);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static CompletableFuture<Boolean> pause(Duration time) {
    return new CompletableFuture<Boolean>()
        .completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
