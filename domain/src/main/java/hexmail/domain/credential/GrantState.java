package hexmail.domain.credential;

import java.time.Instant;

/// Whether Google still honours a grant, as far as we know.
public sealed interface GrantState {
  /// Nothing speaks against it.
  record Active() implements GrantState {}

  /// Google refused the refresh token for good; only a new consent helps.
  ///
  /// @param reason Google's error word, with its subtype where there was one
  /// @param at when we learnt of it
  record Revoked(String reason, Instant at) implements GrantState {}
}
