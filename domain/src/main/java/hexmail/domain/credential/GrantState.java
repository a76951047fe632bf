package hexmail.domain.credential;

import java.time.Instant;
import java.util.Objects;

/// Whether Google still honours a grant, as far as we know.
public sealed interface GrantState {
  /// No refusal is known.
  record Active() implements GrantState {}

  /// Gmail refused an access token that had just been issued. The consent may be valid: the
  /// credential is tried again after a pause, and is active again when Gmail accepts a token.
  ///
  /// @param at when Gmail last refused
  record TokensRefused(Instant at) implements GrantState {
    public TokensRefused {
      Objects.requireNonNull(at);
    }
  }

  /// The consent remains valid, but the person's organisation requires a new sign-in before the
  /// refresh token works again.
  ///
  /// @param reason Google's error code, with its subtype
  /// @param at when we learnt of it
  record ReauthenticationRequired(String reason, Instant at) implements GrantState {
    public ReauthenticationRequired {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(at);
    }
  }

  /// Google refused the refresh token permanently; only a new consent helps.
  ///
  /// @param reason Google's error code, with its subtype if there was one
  /// @param at when we learnt of it
  record Revoked(String reason, Instant at) implements GrantState {
    public Revoked {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(at);
    }
  }
}
