package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.Optional;

/// In a race, changes happen after all consents and removals, so that a wrong change is seen every
/// time.
abstract class LateChanges extends DelegatingCredentialStore {
  private final RaceBarrier others = new RaceBarrier();

  LateChanges(CredentialStore honest) {
    super(honest);
  }

  /// The part of [CredentialStore#save] that a sabotage may override.
  Optional<Credential> keep(Consent consent) {
    return honest.save(consent);
  }

  /// The part of [CredentialStore#replace] that a sabotage may override.
  boolean change(Credential changed) {
    return honest.replace(changed);
  }

  @Override
  public final Optional<Credential> save(Consent consent) {
    Optional<Credential> saved = keep(consent);
    others.await();
    return saved;
  }

  @Override
  public final boolean replace(Credential changed) {
    others.await();
    return change(changed);
  }

  @Override
  public final void remove(AccountId account) {
    honest.remove(account);
    others.await();
  }
}
