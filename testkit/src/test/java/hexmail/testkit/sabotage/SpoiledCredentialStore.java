package hexmail.testkit.sabotage;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import java.util.Optional;

/// Does what the honest store does; a sabotage overrides what it spoils.
abstract class SpoiledCredentialStore implements CredentialStore {
  final CredentialStore honest;

  SpoiledCredentialStore(CredentialStore honest) {
    this.honest = honest;
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    return honest.find(account);
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    return honest.save(consent);
  }

  @Override
  public boolean replace(Credential changed) {
    return honest.replace(changed);
  }

  @Override
  public void remove(AccountId account) {
    honest.remove(account);
  }
}
