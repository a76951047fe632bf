package hexmail.testkit.slow;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// A store that is slow: each call waits for the pace before it is made.
public final class SlowPendingAuthorizations implements PendingAuthorizations {
  private final PendingAuthorizations store;
  private final Latency pace;

  public SlowPendingAuthorizations(PendingAuthorizations store, Latency pace) {
    this.store = store;
    this.pace = pace;
  }

  @Override
  public void remember(PendingAuthorization pending) {
    pace.await();
    store.remember(pending);
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    pace.await();
    return store.take(state, browser, now);
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    pace.await();
    store.conclude(state, account, returnTo);
  }

  @Override
  public void forget(AccountId account) {
    pace.await();
    store.forget(account);
  }
}
