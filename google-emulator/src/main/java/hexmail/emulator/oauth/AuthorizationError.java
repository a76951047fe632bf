package hexmail.emulator.oauth;

/// The refusal of an authorization request on an error page, without a redirect to the client.
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
