package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A call without a complete response.
public final class CallFailedException extends IOException {
  private final Outage outage;
  private final boolean wasSent;

  CallFailedException(Outage outage, String message, @Nullable Throwable cause) {
    this(outage, message, cause, true);
  }

  private CallFailedException(
      Outage outage, String message, @Nullable Throwable cause, boolean wasSent) {
    super(message, cause);
    this.outage = outage;
    this.wasSent = wasSent;
  }

  /// A call whose turn did not come.
  static CallFailedException notSent(String message, @Nullable Throwable cause) {
    return new CallFailedException(Outage.TOO_SLOW, message, cause, false);
  }

  /// Whether the server may know of the call. When it does not, it is not to blame.
  public boolean wasSent() {
    return wasSent;
  }

  /// The kind of failure.
  public Outage outage() {
    return outage;
  }
}
