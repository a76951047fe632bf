package hexmail.domain.outage;

/// A store has reached its limit, which keeps an attacker from filling it. Entries expire.
public final class StoreFull extends RuntimeException {
  /// @param message without secrets
  public StoreFull(String message) {
    super(message);
  }
}
