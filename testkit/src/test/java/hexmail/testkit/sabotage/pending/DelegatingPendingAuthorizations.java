package hexmail.testkit.sabotage.pending;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// Delegates to an honest store; a sabotage overrides a method.
abstract class DelegatingPendingAuthorizations implements PendingAuthorizations {
  final PendingAuthorizations honest;

  DelegatingPendingAuthorizations(PendingAuthorizations honest) {
    this.honest = honest;
  }

  @Override
  public void remember(PendingAuthorization pending) {
    honest.remember(pending);
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    return honest.take(state, browser, now);
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    honest.conclude(state, account, returnTo);
  }

  @Override
  public void fail(Fingerprint state) {
    honest.fail(state);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }
}
