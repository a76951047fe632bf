package hexmail.domain.outage;

import org.jspecify.annotations.Nullable;

/// A store could not be read or written. Nothing was stored in part.
public final class StoreUnavailable extends RuntimeException {
  private final Outage outage;

  public StoreUnavailable(Outage outage, String message) {
    this(outage, message, null);
  }

  /// @param message without secrets and without text from the server
  public StoreUnavailable(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  public Outage outage() {
    return outage;
  }
}
