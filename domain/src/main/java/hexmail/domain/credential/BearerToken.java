package hexmail.domain.credential;

import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// An access token and the instant from which Google refuses it.
public record BearerToken(AccessToken token, Instant expiresAt) {
  public BearerToken {
    Objects.requireNonNull(token);
    Objects.requireNonNull(expiresAt);
  }

  /// Whether it is valid for longer than `margin` after `now`.
  public boolean outlives(Instant now, Duration margin) {
    return expiresAt.isAfter(now.plus(margin));
  }
}
