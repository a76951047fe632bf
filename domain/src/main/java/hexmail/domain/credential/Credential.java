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
/// @param refreshedAt when Google last gave an access token for it
/// @param version counts changes; a change names the version it was made from
public record Credential(
    Account account,
    Scopes scopes,
    RefreshToken refreshToken,
    BearerToken bearer,
    GrantState state,
    Instant consentedAt,
    Instant refreshedAt,
    long version) {
  public Credential {
    Objects.requireNonNull(account);
    Objects.requireNonNull(scopes);
    Objects.requireNonNull(refreshToken);
    Objects.requireNonNull(bearer);
    Objects.requireNonNull(state);
    Objects.requireNonNull(consentedAt);
    Objects.requireNonNull(refreshedAt);
  }

  /// What `consent` makes of it, with the refresh token to keep: a credential that Google honours,
  /// not stored yet.
  ///
  /// @param version the one it will be stored at
  public static Credential of(Consent consent, RefreshToken token, long version) {
    return new Credential(
        consent.account(),
        consent.grant().scopes(),
        token,
        consent.grant().bearer(),
        new GrantState.Active(),
        consent.at(),
        consent.at(),
        version);
  }

  /// Whether nothing speaks against asking Google for an access token.
  public boolean isActive() {
    return state instanceof GrantState.Active;
  }

  /// What of `required` the person has not granted.
  public Scopes missing(Scopes required) {
    return required.without(scopes);
  }

  /// With the tokens of a refresh at `at`: a new refresh token replaces the old one, its absence
  /// keeps it (RFC 6749, section 6). The version stays the one that was read.
  public Credential refreshed(TokenGrant grant, Instant at) {
    RefreshToken next = grant.refreshToken() == null ? refreshToken : grant.refreshToken();
    return new Credential(
        account, grant.scopes(), next, grant.bearer(), state, consentedAt, at, version);
  }

  /// Marked as refused by Google until the person signs in anew. The version stays the one that was
  /// read.
  public Credential suspended(String reason, Instant at) {
    return in(new GrantState.ReauthenticationRequired(reason, at));
  }

  /// Marked as refused by Google for good. The version stays the one that was read.
  public Credential revoked(String reason, Instant at) {
    return in(new GrantState.Revoked(reason, at));
  }

  private Credential in(GrantState other) {
    return new Credential(
        account, scopes, refreshToken, bearer, other, consentedAt, refreshedAt, version);
  }

  /// The same at another version.
  public Credential atVersion(long other) {
    return new Credential(
        account, scopes, refreshToken, bearer, state, consentedAt, refreshedAt, other);
  }
}
