package hexmail.application.account;

import java.time.Duration;
import java.time.Instant;

/// How long a session is valid.
///
/// @param idle the maximum time without use
/// @param longest the maximum time since the sign-in
public record SessionPolicy(Duration idle, Duration longest) {
  public SessionPolicy {
    if (!idle.isPositive() || !longest.isPositive()) {
      throw new IllegalArgumentException("The limits of a session are positive");
    }
  }

  /// The expiry of a session opened at `openedAt` and used at `usedAt`.
  public Instant expiry(Instant openedAt, Instant usedAt) {
    Instant byIdleness = usedAt.plus(idle);
    Instant inAnyCase = openedAt.plus(longest);
    return byIdleness.isBefore(inAnyCase) ? byIdleness : inAnyCase;
  }
}
