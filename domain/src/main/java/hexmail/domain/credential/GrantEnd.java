package hexmail.domain.credential;

import hexmail.domain.credential.GrantState.Active;
import hexmail.domain.credential.GrantState.ReauthenticationRequired;
import hexmail.domain.credential.GrantState.Revoked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why a grant does not work any more, as far as Google's error word and the times tell. Google
/// itself says `invalid_grant` to most of it (OAuth 2.0 guide, "Refresh token expiration").
public enum GrantEnd {
  /// Clients whose consent screen is in testing get grants for seven days.
  TESTING_LIMIT,
  /// Refresh tokens that are not used for six months end.
  UNUSED,
  /// An administrator of the person's organisation does not admit us.
  ADMIN_POLICY,
  /// The person's organisation asks for a new sign-in; the consent stands.
  REAUTHENTICATION,
  /// The person took the grant back, or changed the password, or consented so often that Google
  /// dropped the oldest token.
  WITHDRAWN;

  /// How long a grant to a client in testing lives.
  public static final Duration IN_TESTING = Duration.ofDays(7);

  private static final Duration ABOUT = Duration.ofHours(2);
  private static final Duration SIX_MONTHS = Duration.ofDays(180);

  /// Why `credential` ended; empty while it stands.
  ///
  /// @param testing whether the operator has marked the client as one in testing: then a grant that
  ///   was last good before its seventh day ended on it, however late that was noticed
  public static Optional<GrantEnd> of(Credential credential, boolean testing) {
    return switch (credential.state()) {
      case Active _ -> Optional.empty();
      case ReauthenticationRequired _ -> Optional.of(REAUTHENTICATION);
      case Revoked(String reason, Instant at) -> Optional.of(of(credential, reason, at, testing));
    };
  }

  private static GrantEnd of(Credential credential, String reason, Instant at, boolean testing) {
    if (reason.startsWith("admin_policy_enforced")) {
      return ADMIN_POLICY;
    }
    Instant limit = credential.consentedAt().plus(IN_TESTING);
    boolean past = !at.isBefore(limit.minus(ABOUT));
    boolean atOnce = !at.isAfter(limit.plus(ABOUT));
    boolean goodAfter = credential.refreshedAt().isAfter(limit.plus(ABOUT));
    if (past && !goodAfter && (atOnce || testing)) {
      return TESTING_LIMIT;
    }
    return at.isBefore(credential.refreshedAt().plus(SIX_MONTHS)) ? WITHDRAWN : UNUSED;
  }
}
