package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A call that came to no complete answer.
public final class CallFailedException extends IOException {
  private final Outage outage;

  CallFailedException(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  /// How it failed.
  public Outage outage() {
    return outage;
  }
}
