package hexmail.domain.credential;

import hexmail.domain.account.Account;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.Objects;

/// A person's authorization as it is stored.
///
/// @param account whose it is
/// @param scopes what the person granted
/// @param refreshToken the lasting token
/// @param bearer the last access token
/// @param state whether Google still honours the grant
/// @param consentedAt when the person last came back from Google with it
/// @param version counts changes; a change names the version it was made from
public record Credential(
    Account account,
    Scopes scopes,
    RefreshToken refreshToken,
    BearerToken bearer,
    GrantState state,
    Instant consentedAt,
    long version) {
  public Credential {
    Objects.requireNonNull(account);
    Objects.requireNonNull(scopes);
    Objects.requireNonNull(refreshToken);
    Objects.requireNonNull(bearer);
    Objects.requireNonNull(state);
    Objects.requireNonNull(consentedAt);
  }

  /// With the tokens of a refresh: a new refresh token replaces the old one, its absence keeps it
  /// (RFC 6749, section 6). The version stays the one that was read.
  public Credential refreshed(TokenGrant grant) {
    RefreshToken next = grant.refreshToken() == null ? refreshToken : grant.refreshToken();
    return new Credential(
        account, grant.scopes(), next, grant.bearer(), state, consentedAt, version);
  }

  /// Marked as refused by Google. The version stays the one that was read.
  public Credential revoked(String reason, Instant at) {
    return new Credential(
        account,
        scopes,
        refreshToken,
        bearer,
        new GrantState.Revoked(reason, at),
        consentedAt,
        version);
  }
}
