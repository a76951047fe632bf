package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.Optional;

/// In a race its changes come after all consents and removals, so that what is wrong with them
/// shows every time.
abstract class LateChanges extends SpoiledCredentialStore {
  private final RaceBarrier others = new RaceBarrier();

  LateChanges(CredentialStore honest) {
    super(honest);
  }

  /// What a sabotage may spoil of [CredentialStore#save].
  Optional<Credential> keep(Consent consent) {
    return honest.save(consent);
  }

  /// What a sabotage may spoil of [CredentialStore#replace].
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
