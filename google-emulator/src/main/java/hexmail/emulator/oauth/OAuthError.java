package hexmail.emulator.oauth;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error response of the token, revocation or OpenID userinfo endpoint:
/// `{"error":…,"error_description":…}`.
final class OAuthError extends RuntimeException {
  private final int status;
  private final String error;
  private final @Nullable String subtype;

  OAuthError(int status, String error, String description) {
    this(status, error, description, null);
  }

  private OAuthError(int status, String error, String description, @Nullable String subtype) {
    super(description);
    this.status = status;
    this.error = error;
    this.subtype = subtype;
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

  /// The person has to sign in again before the grant works again.
  static OAuthError signInAgain() {
    return new OAuthError(
        400, "invalid_grant", "reauth related error (invalid_rapt)", "invalid_rapt");
  }

  void response(Context context) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("error_description", String.valueOf(getMessage()));
    if (subtype != null) {
      body.put("error_subtype", subtype);
    }
    JsonResponses.json(context.status(status), body);
  }
}
