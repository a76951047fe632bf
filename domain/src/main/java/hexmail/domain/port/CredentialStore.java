package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import java.time.Instant;
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
  /// empty. One that only waited for a new sign-in is kept. Other accounts are untouched.
  Optional<Credential> save(Consent consent);

  /// Takes the lease for a refresh: the credential of `read`'s account at its next version, if it
  /// still has the version of `read` and nobody holds a lease at `now`. Of several callers one gets
  /// it. It ends at `until`, or with the next change of the credential, whichever comes first; what
  /// was read before it was taken can no longer be stored.
  Optional<Credential> lease(Credential read, Instant now, Instant until);

  /// Replaces the credential of the same account if it still has the version of `changed`; the
  /// stored one gets the next version and nobody holds its lease. False, and nothing changed, when
  /// the version is stale or the credential was removed.
  boolean replace(Credential changed);

  /// Removes the credential of `account`, if there is one. Only a new consent brings it back.
  void remove(AccountId account);
}
