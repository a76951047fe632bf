package hexmail.domain.outage;

import org.jspecify.annotations.Nullable;

/// A store could not read or write. Nothing was half stored.
public final class StoreUnavailable extends RuntimeException {
  private final Outage outage;

  public StoreUnavailable(Outage outage, String message) {
    this(outage, message, null);
  }

  /// @param message without secrets and without text from the far side
  public StoreUnavailable(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  /// How it failed.
  public Outage outage() {
    return outage;
  }
}
