package hexmail.emulator.oauth;

/// An authorization request that Google refuses on a page of its own instead of going back to the
/// client.
final class AuthorizationProblem extends RuntimeException {
  private final int status;
  private final String error;

  AuthorizationProblem(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static AuthorizationProblem invalid(String description) {
    return new AuthorizationProblem(400, "invalid_request", description);
  }

  static AuthorizationProblem missing(String parameter) {
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
