package hexmail.adapter.persistence.database;

import org.jspecify.annotations.Nullable;

/// The store cannot be opened. The message is one line for the operator: what is wrong, and how to
/// fix it.
public final class StartupFailure extends RuntimeException {
  public StartupFailure(String message) {
    this(message, null);
  }

  public StartupFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
