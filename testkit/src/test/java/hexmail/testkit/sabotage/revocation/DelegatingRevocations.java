package hexmail.testkit.sabotage.revocation;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.port.Revocations;
import java.time.Instant;
import java.util.Optional;

/// Delegates to an honest queue; a sabotage overrides a method.
abstract class DelegatingRevocations implements Revocations {
  final Revocations honest;

  DelegatingRevocations(Revocations honest) {
    this.honest = honest;
  }

  @Override
  public void queue(Revocation revocation, Instant dueAt) {
    honest.queue(revocation, dueAt);
  }

  @Override
  public Optional<Revocation> take(Instant now, Instant next) {
    return honest.take(now, next);
  }

  @Override
  public void done(Revocation revocation) {
    honest.done(revocation);
  }

  @Override
  public void cancel(AccountId account) {
    honest.cancel(account);
  }
}
