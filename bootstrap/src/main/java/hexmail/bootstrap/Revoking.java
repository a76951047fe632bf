package hexmail.bootstrap;

import hexmail.application.account.RevokeGrants;
import hexmail.domain.outage.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Google every minute of what has ended here and could not be told at once.
final class Revoking implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Revoking.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("revoking").factory());
  private final RevokeGrants grants;

  private Revoking(RevokeGrants grants) {
    this.grants = grants;
  }

  static Revoking start(RevokeGrants grants) {
    Revoking revoking = new Revoking(grants);
    var _ =
        revoking.timer.scheduleWithFixedDelay(
            revoking::round, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    return revoking;
  }

  // What is thrown out of here would end the rounds.
  private void round() {
    try {
      while (!timer.isShutdown()) {
        var outcome = grants.next();
        if (outcome.isEmpty()) {
          return;
        }
        switch (outcome.get()) {
          case RevokeGrants.Outcome.Revoked _ -> LOG.info("A queued revocation is done");
          case RevokeGrants.Outcome.Queued(var reason) ->
              LOG.warn("revocation failed and is tried again: {}", reason);
          case RevokeGrants.Outcome.GivenUp(var reason) ->
              LOG.error("revocation failed for 24 hours and is given up: {}", reason);
        }
      }
    } catch (StoreUnavailable unavailable) {
      LOG.warn("Revocations wait for the store ({})", unavailable.outage());
    } catch (RuntimeException failure) {
      LOG.error("A revocation ended in an error", failure);
    }
  }

  /// A try under way comes to its end.
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
