package hexmail.emulator.oauth;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/// An error answer of the token, revocation or OpenID userinfo endpoint:
/// `{"error":…,"error_description":…}`.
final class OAuthError extends RuntimeException {
  private final int status;
  private final String error;

  OAuthError(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static OAuthError invalidRequest(String description) {
    return new OAuthError(400, "invalid_request", description);
  }

  static OAuthError invalidGrant(String description) {
    return new OAuthError(400, "invalid_grant", description);
  }

  static OAuthError invalidClient(String description) {
    return new OAuthError(401, "invalid_client", description);
  }

  void answer(Context context) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("error_description", String.valueOf(getMessage()));
    Answers.json(context.status(status), body);
  }
}
