package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import java.time.Instant;
import java.util.Optional;

/// Credentials by account, at most one for each. Safe for use by many threads and, if the store is
/// shared, by many processes; each call is atomic. If the store cannot be read or written, a call
/// throws [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing.
public interface CredentialStore {
  /// The credential of `account`, exactly as it was last stored.
  Optional<Credential> find(AccountId account);

  /// Stores the result of a consent: one credential for the account, active, with a version higher
  /// than any the account had before. A consent without a refresh token keeps the stored one. If
  /// none is stored, or the stored one is known to be revoked, nothing is stored and the result is
  /// empty. The same holds if the consent grants scopes that are not stored, because the stored
  /// refresh token does not permit them. If it grants fewer, the stored scopes and access token are
  /// kept. A stored refresh token that waits for a new sign-in is kept. Other accounts are not
  /// changed. A credential whose access tokens Gmail refused is active again.
  Optional<Credential> save(Consent consent);

  /// Takes the lease for a refresh: returns the credential of `read`'s account at its next version
  /// if the stored version is still that of `read` and no other caller holds a lease at `now`.
  /// Exactly one of several callers gets the lease. It ends at `until` or with the next change of
  /// the credential, whichever comes first. A change made from what was read before the lease can
  /// no longer be stored.
  Optional<Credential> lease(Credential read, Instant now, Instant until);

  /// Replaces the credential of the same account if the stored version is still that of `changed`.
  /// The stored credential gets the next version, and its lease ends. Returns false, and changes
  /// nothing, if the version is stale or the credential was removed.
  boolean replace(Credential changed);

  /// Removes the credential of `account` if there is one. Only a new consent stores one again.
  void remove(AccountId account);
}
