package hexmail.testkit.slow;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.port.Revocations;
import java.time.Instant;
import java.util.Optional;

/// A queue that is slow: each call waits for the pace before it is made.
public final class SlowRevocations implements Revocations {
  private final Revocations revocations;
  private final Latency pace;

  public SlowRevocations(Revocations revocations, Latency pace) {
    this.revocations = revocations;
    this.pace = pace;
  }

  @Override
  public void queue(Revocation revocation, Instant dueAt) {
    pace.await();
    revocations.queue(revocation, dueAt);
  }

  @Override
  public Optional<Revocation> take(Instant now, Instant next) {
    pace.await();
    return revocations.take(now, next);
  }

  @Override
  public void done(Revocation revocation) {
    pace.await();
    revocations.done(revocation);
  }

  @Override
  public void cancel(AccountId account) {
    pace.await();
    revocations.cancel(account);
  }
}
