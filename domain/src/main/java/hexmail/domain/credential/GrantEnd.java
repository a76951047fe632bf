package hexmail.domain.credential;

import hexmail.domain.credential.GrantState.Active;
import hexmail.domain.credential.GrantState.ReauthenticationRequired;
import hexmail.domain.credential.GrantState.Revoked;
import hexmail.domain.credential.GrantState.TokensRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why a grant has ended, as far as Google's error code and the times show. Google answers
/// `invalid_grant` in most cases (OAuth 2.0 guide, "Refresh token expiration").
public enum GrantEnd {
  /// Grants to clients whose consent screen is in testing end after seven days.
  TESTING_LIMIT,
  /// A refresh token that is unused for six months ends.
  UNUSED,
  /// An administrator of the person's organisation does not admit Hexmail.
  ADMIN_POLICY,
  /// The person's organisation requires a new sign-in; the consent remains valid.
  REAUTHENTICATION,
  /// Google issues access tokens, and Gmail refuses them.
  TOKENS_REFUSED,
  /// The person revoked the grant, changed the password, or consented so often that Google dropped
  /// the oldest token.
  WITHDRAWN;

  /// The lifetime of a grant to a client in testing.
  public static final Duration IN_TESTING = Duration.ofDays(7);

  private static final Duration TOLERANCE = Duration.ofHours(2);
  private static final Duration SIX_MONTHS = Duration.ofDays(180);

  /// Why the grant of `credential` ended; empty while it is active.
  ///
  /// @param testing whether the operator has marked the client as one in testing: then a grant that
  ///   was last valid before its seventh day ended on that day, however late that was noticed
  public static Optional<GrantEnd> of(Credential credential, boolean testing) {
    return switch (credential.state()) {
      case Active _ -> Optional.empty();
      case TokensRefused _ -> Optional.of(TOKENS_REFUSED);
      case ReauthenticationRequired _ -> Optional.of(REAUTHENTICATION);
      case Revoked(String reason, Instant at) -> Optional.of(of(credential, reason, at, testing));
    };
  }

  private static GrantEnd of(Credential credential, String reason, Instant at, boolean testing) {
    if (reason.startsWith("admin_policy_enforced")) {
      return ADMIN_POLICY;
    }
    Instant limit = credential.consentedAt().plus(IN_TESTING);
    boolean past = !at.isBefore(limit.minus(TOLERANCE));
    boolean atOnce = !at.isAfter(limit.plus(TOLERANCE));
    boolean goodAfter = credential.refreshedAt().isAfter(limit.plus(TOLERANCE));
    if (past && !goodAfter && (atOnce || testing)) {
      return TESTING_LIMIT;
    }
    return at.isBefore(credential.refreshedAt().plus(SIX_MONTHS)) ? WITHDRAWN : UNUSED;
  }
}
