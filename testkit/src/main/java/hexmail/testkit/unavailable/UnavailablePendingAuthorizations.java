package hexmail.testkit.unavailable;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// A store that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailablePendingAuthorizations implements PendingAuthorizations {
  private final PendingAuthorizations store;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public UnavailablePendingAuthorizations(PendingAuthorizations store) {
    this.store = store;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public void remember(PendingAuthorization pending) {
    breakdown.check(StoreUnavailable::new);
    store.remember(pending);
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    breakdown.check(StoreUnavailable::new);
    return store.take(state, browser, now);
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    breakdown.check(StoreUnavailable::new);
    store.conclude(state, account, returnTo);
  }

  @Override
  public void forget(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    store.forget(account);
  }
}
