package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Delegates to an honest store; a sabotage overrides a method.
abstract class DelegatingCredentialStore implements CredentialStore {
  final CredentialStore honest;

  DelegatingCredentialStore(CredentialStore honest) {
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
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    return honest.lease(read, now, until);
  }

  @Override
  public boolean replace(Credential changed) {
    return honest.replace(changed);
  }

  @Override
  public void remove(AccountId account) {
    honest.remove(account);
  }

  static Consent with(@Nullable RefreshToken token, Consent consent) {
    TokenGrant grant = consent.grant();
    return new Consent(
        consent.identity(),
        new TokenGrant(grant.bearer(), token, grant.scopes(), grant.idToken()),
        consent.at());
  }

  static Consent with(Scopes scopes, Consent consent) {
    TokenGrant grant = consent.grant();
    return new Consent(
        consent.identity(),
        new TokenGrant(grant.bearer(), grant.refreshToken(), scopes, grant.idToken()),
        consent.at());
  }

  /// The consent that would be stored as `credential`.
  static Consent consentOf(Credential credential) {
    return new Consent(
        credential.identity(),
        new TokenGrant(credential.bearer(), credential.refreshToken(), credential.scopes(), null),
        credential.consentedAt());
  }
}
