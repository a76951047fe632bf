package hexmail.application.account;

import java.time.Duration;
import java.time.Instant;

/// How long a session counts.
///
/// @param idle without use
/// @param longest in any case, from the sign-in
public record SessionPolicy(Duration idle, Duration longest) {
  public SessionPolicy {
    if (!idle.isPositive() || !longest.isPositive()) {
      throw new IllegalArgumentException("The limits of a session are positive");
    }
  }

  /// When a session opened at `openedAt` and used at `usedAt` no longer counts.
  public Instant expiry(Instant openedAt, Instant usedAt) {
    Instant byIdleness = usedAt.plus(idle);
    Instant inAnyCase = openedAt.plus(longest);
    return byIdleness.isBefore(inAnyCase) ? byIdleness : inAnyCase;
  }
}
