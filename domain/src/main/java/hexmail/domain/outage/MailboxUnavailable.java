package hexmail.domain.outage;

import org.jspecify.annotations.Nullable;

/// Gmail gave no usable answer.
public final class MailboxUnavailable extends RuntimeException {
  private final Outage outage;

  public MailboxUnavailable(Outage outage, String message) {
    this(outage, message, null);
  }

  /// @param message without secrets and without text from the server
  public MailboxUnavailable(Outage outage, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outage = outage;
  }

  public Outage outage() {
    return outage;
  }
}
