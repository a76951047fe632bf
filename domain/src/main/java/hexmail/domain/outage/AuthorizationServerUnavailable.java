package hexmail.domain.outage;

import org.jspecify.annotations.Nullable;

/// The authorization server gave no usable answer. Nothing is known to have changed there.
public final class AuthorizationServerUnavailable extends RuntimeException {
  private final Outage outage;

  public AuthorizationServerUnavailable(Outage outage, String message) {
    this(outage, message, null);
  }

  /// @param message without secrets and without text from the far side
  public AuthorizationServerUnavailable(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  /// How it failed.
  public Outage outage() {
    return outage;
  }
}
