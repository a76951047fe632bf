package hexmail.domain.outage;

import org.jspecify.annotations.Nullable;

/// The authorization server gave no usable answer. As far as we know, nothing changed there.
public final class AuthorizationServerUnavailable extends RuntimeException {
  private final Outage outage;

  public AuthorizationServerUnavailable(Outage outage, String message) {
    this(outage, message, null);
  }

  /// @param message without secrets and without text from the server
  public AuthorizationServerUnavailable(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  public Outage outage() {
    return outage;
  }
}
