package hexmail.testkit.unavailable;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Revocations;
import java.time.Instant;
import java.util.Optional;

/// A queue that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableRevocations implements Revocations {
  private final Revocations revocations;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public UnavailableRevocations(Revocations revocations) {
    this.revocations = revocations;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public void queue(Revocation revocation, Instant dueAt) {
    breakdown.check(StoreUnavailable::new);
    revocations.queue(revocation, dueAt);
  }

  @Override
  public Optional<Revocation> take(Instant now, Instant next) {
    breakdown.check(StoreUnavailable::new);
    return revocations.take(now, next);
  }

  @Override
  public void done(Revocation revocation) {
    breakdown.check(StoreUnavailable::new);
    revocations.done(revocation);
  }

  @Override
  public void cancel(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    revocations.cancel(account);
  }
}
