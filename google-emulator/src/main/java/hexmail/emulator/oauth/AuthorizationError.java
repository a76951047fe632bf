package hexmail.emulator.oauth;

/// An authorization request that Google refuses on a page of its own instead of going back to the
/// client.
final class AuthorizationError extends RuntimeException {
  private final int status;
  private final String error;

  AuthorizationError(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static AuthorizationError invalid(String description) {
    return new AuthorizationError(400, "invalid_request", description);
  }

  static AuthorizationError missing(String parameter) {
    return invalid("Missing required parameter: " + parameter);
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
