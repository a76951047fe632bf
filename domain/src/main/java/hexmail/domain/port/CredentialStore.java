package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import java.util.Optional;

/// Credentials by account, at most one for each. Safe for use by many threads and, where the store
/// is shared, by many processes; each call is atomic. Calls throw
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the store cannot be read or
/// written, and then have changed nothing.
public interface CredentialStore {
  /// The credential of `account`, exactly as it was last stored.
  Optional<Credential> find(AccountId account);

  /// Stores what a person brought back from Google: one credential for the account, active, at a
  /// version higher than any it had. A consent that brings no refresh token keeps the one that is
  /// stored; if none is stored, or it is known to be revoked, nothing is stored and the answer is
  /// empty. Other accounts are untouched.
  Optional<Credential> save(Consent consent);

  /// Replaces the credential of the same account if it still has the version of `changed`; the
  /// stored one gets the next version. False, and nothing changed, when the version is stale or the
  /// credential was removed.
  boolean replace(Credential changed);

  /// Removes the credential of `account`, if there is one. Only a new consent brings it back.
  void remove(AccountId account);
}
