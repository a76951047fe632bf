package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A call without a complete response.
public final class CallFailedException extends IOException {
  private final Outage outage;

  CallFailedException(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  /// The kind of failure.
  public Outage outage() {
    return outage;
  }
}
