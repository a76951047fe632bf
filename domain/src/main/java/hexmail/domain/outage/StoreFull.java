package hexmail.domain.outage;

/// A store holds as many as it may, so that nobody can fill it. Time makes room.
public final class StoreFull extends RuntimeException {
  /// @param message without secrets
  public StoreFull(String message) {
    super(message);
  }
}
