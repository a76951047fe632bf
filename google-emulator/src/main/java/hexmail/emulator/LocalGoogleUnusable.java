package hexmail.emulator;

/// The local Google cannot start. The message is one line for the operator: what is wrong and how
/// to fix it.
public final class LocalGoogleUnusable extends RuntimeException {
  LocalGoogleUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
