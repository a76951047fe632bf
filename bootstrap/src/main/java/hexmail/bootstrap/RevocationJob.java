package hexmail.bootstrap;

import hexmail.application.account.RevokeGrants;
import hexmail.domain.outage.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Revokes queued grants at Google, once a minute.
final class RevocationJob implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RevocationJob.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("revocation-job").factory());
  private final RevokeGrants grants;

  private RevocationJob(RevokeGrants grants) {
    this.grants = grants;
  }

  static RevocationJob start(RevokeGrants grants) {
    RevocationJob job = new RevocationJob(grants);
    var _ =
        job.timer.scheduleWithFixedDelay(
            job::revokeQueued, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
    return job;
  }

  // An exception that escapes would end the schedule.
  private void revokeQueued() {
    try {
      while (!timer.isShutdown()) {
        var outcome = grants.next();
        if (outcome.isEmpty()) {
          return;
        }
        switch (outcome.get()) {
          case RevokeGrants.Outcome.Revoked _ -> LOG.info("A queued revocation succeeded");
          case RevokeGrants.Outcome.Queued(var reason) ->
              LOG.warn("revocation failed and is tried again: {}", reason);
          case RevokeGrants.Outcome.GivenUp(var reason) ->
              LOG.error("revocation failed for 24 hours, giving up: {}", reason);
        }
      }
    } catch (StoreUnavailable unavailable) {
      LOG.warn("Revocations are delayed: the database is unavailable ({})", unavailable.outage());
    } catch (RuntimeException failure) {
      LOG.error("A revocation failed unexpectedly", failure);
    }
  }

  /// Starts no more attempts. One that is running goes on to its end.
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
