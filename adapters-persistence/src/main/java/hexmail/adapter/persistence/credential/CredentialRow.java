package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.Account;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import java.time.Instant;

/// A credential as stored.
record CredentialRow(
    Account account,
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

  CredentialRow atVersion(long other) {
    return new CredentialRow(account, scopes, tokens, state, consentedAt, refreshedAt, other);
  }
}
