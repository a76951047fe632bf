package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import java.time.Instant;

/// A credential as stored.
record CredentialRow(
    Identity identity,
    Scopes scopes,
    Tokens tokens,
    GrantState state,
    Instant consentedAt,
    Instant refreshedAt,
    long version) {

  /// The tokens, encrypted.
  ///
  /// @param accessTokenExpiresAt not encrypted
  record Tokens(Ciphertext refresh, Ciphertext access, Instant accessTokenExpiresAt) {}

  Account account() {
    return identity.account();
  }

  CredentialRow atVersion(long other) {
    return new CredentialRow(identity, scopes, tokens, state, consentedAt, refreshedAt, other);
  }
}
