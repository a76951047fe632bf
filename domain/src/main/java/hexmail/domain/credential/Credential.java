package hexmail.domain.credential;

import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// A person's authorization as it is stored.
///
/// @param identity the owner, as of the last consent
/// @param scopes what the person granted, and the refresh token permits
/// @param refreshToken the long-lived token
/// @param bearer the last access token
/// @param state whether Google still honours the grant
/// @param consentedAt when the person last returned from Google with a consent
/// @param refreshedAt when Google last issued an access token
/// @param version counts changes; a change names the version that it was made from
public record Credential(
    Identity identity,
    Scopes scopes,
    RefreshToken refreshToken,
    BearerToken bearer,
    GrantState state,
    Instant consentedAt,
    Instant refreshedAt,
    long version) {
  public Credential {
    Objects.requireNonNull(identity);
    Objects.requireNonNull(scopes);
    Objects.requireNonNull(refreshToken);
    Objects.requireNonNull(bearer);
    Objects.requireNonNull(state);
    Objects.requireNonNull(consentedAt);
    Objects.requireNonNull(refreshedAt);
  }

  /// The credential of `consent`: active and not stored yet.
  ///
  /// @param token the refresh token to store
  /// @param version the version to store it at
  public static Credential of(Consent consent, RefreshToken token, long version) {
    return new Credential(
        consent.identity(),
        consent.grant().scopes(),
        token,
        consent.grant().bearer(),
        new GrantState.Active(),
        consent.at(),
        consent.at(),
        version);
  }

  /// This credential after a consent that brought no refresh token: active, with the access token
  /// of the consent. Empty if it is revoked, or if the consent grants scopes that it lacks: its
  /// refresh token does not permit them, because Google adds no scopes to a token that it has
  /// issued. A consent to fewer scopes takes none away, so scopes and access token stay.
  ///
  /// @param version the version to store it at
  public Optional<Credential> confirmed(Consent consent, long version) {
    Scopes granted = consent.grant().scopes();
    if (state instanceof GrantState.Revoked || !scopes.covers(granted)) {
      return Optional.empty();
    }
    boolean fewer = !granted.covers(scopes);
    return Optional.of(
        new Credential(
            consent.identity(),
            scopes,
            refreshToken,
            fewer ? bearer : consent.grant().bearer(),
            new GrantState.Active(),
            consent.at(),
            fewer ? refreshedAt : consent.at(),
            version));
  }

  /// The owner's account.
  public Account account() {
    return identity.account();
  }

  /// Whether Google may be asked for an access token.
  public boolean isActive() {
    return switch (state) {
      case GrantState.Active _, GrantState.TokensRefused _ -> true;
      case GrantState.ReauthenticationRequired _, GrantState.Revoked _ -> false;
    };
  }

  /// With the tokens of a refresh at `at`. A new refresh token replaces the old one; without one
  /// the old one stays (RFC 6749, section 6). The version stays the one that was read.
  public Credential refreshed(TokenGrant grant, Instant at) {
    RefreshToken next = grant.refreshToken() == null ? refreshToken : grant.refreshToken();
    return new Credential(
        identity, grant.scopes(), next, grant.bearer(), state, consentedAt, at, version);
  }

  /// Marked as having access tokens that Gmail refuses. The version stays the one that was read.
  public Credential withTokensRefused(Instant at) {
    return in(new GrantState.TokensRefused(at));
  }

  /// Active again, since Gmail accepts its access token. The version stays the one that was read.
  public Credential withTokensAccepted() {
    return in(new GrantState.Active());
  }

  /// Marked as refused by Google until the person signs in again. The version stays the one that
  /// was read.
  public Credential suspended(String reason, Instant at) {
    return in(new GrantState.ReauthenticationRequired(reason, at));
  }

  /// Marked as refused by Google permanently. The version stays the one that was read.
  public Credential revoked(String reason, Instant at) {
    return in(new GrantState.Revoked(reason, at));
  }

  private Credential in(GrantState other) {
    return new Credential(
        identity, scopes, refreshToken, bearer, other, consentedAt, refreshedAt, version);
  }

  /// The same credential at another version.
  public Credential atVersion(long other) {
    return new Credential(
        identity, scopes, refreshToken, bearer, state, consentedAt, refreshedAt, other);
  }
}
