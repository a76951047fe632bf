package archfixtures.clean.domain.value;

/// An outage.
public final class ShapesUnavailable extends RuntimeException {
  public ShapesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
