package hexmail.emulator.fault;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the token endpoint can return instead of its genuine response. Unless a constant says
/// otherwise, the request is not processed: no code is used and no refresh token replaced. The
/// messages are those seen at Google.
public enum TokenError {
  MISSING_CLIENT_ID(400, "invalid_request", "Could not determine client ID from request."),
  MISSING_SECRET(400, "invalid_request", "client_secret is missing."),
  UNKNOWN_CLIENT(401, "invalid_client", "The OAuth client was not found."),
  WRONG_SECRET(401, "invalid_client", "Unauthorized"),
  /// The same with a newer message.
  INVALID_SECRET(401, "invalid_client", "The provided client secret is invalid."),
  MISSING_CODE(400, "invalid_request", "Missing required parameter: code"),
  MISSING_REDIRECT_URI(400, "invalid_request", "Missing parameter: redirect_uri"),
  WRONG_REDIRECT_URI(400, "redirect_uri_mismatch", "Bad Request"),
  MALFORMED_CODE(400, "invalid_grant", "Malformed auth code."),
  /// A code that is used or too old.
  USED_CODE(400, "invalid_grant", "Bad Request"),
  MISSING_VERIFIER(400, "invalid_grant", "Missing code verifier."),
  WRONG_VERIFIER(400, "invalid_grant", "Invalid code verifier."),
  UNSUPPORTED_GRANT_TYPE(400, "unsupported_grant_type", "Invalid grant_type: X"),
  REVOKED(400, "invalid_grant", "Token has been expired or revoked."),
  /// A refresh token that ended long ago.
  FORGOTTEN(400, "invalid_grant", "Bad Request"),
  /// A policy of the person's organisation requires a new sign-in.
  INVALID_RAPT(400, "invalid_grant", "reauth related error (invalid_rapt)", "invalid_rapt"),
  RAPT_REQUIRED(400, "invalid_grant", "reauth related error (invalid_rapt)", "rapt_required"),
  UNAUTHORIZED_CLIENT(400, "unauthorized_client", "Unauthorized"),
  /// An administrator has restricted a service; no description was ever seen.
  ADMIN_POLICY_ENFORCED(400, "admin_policy_enforced", null),
  RATE_LIMITED(429, "rate_limit_exceeded", "Rate Limit Exceeded"),
  INTERNAL_FAILURE(500, "internal_failure", "Backend Error"),
  /// An HTML page.
  BAD_GATEWAY(502, Shape.PAGE),
  /// An HTML page.
  UNAVAILABLE(503, Shape.PAGE),
  /// Status 200 and half of a response; after processing, half of the genuine one.
  TRUNCATED(200, Shape.HALF),
  /// Status 200 and `{}`.
  EMPTY(200, Shape.JSON),
  /// The genuine response without `scope`, so the request is processed.
  NO_SCOPE(200, Shape.NO_SCOPE),
  /// The genuine response; the delay comes before the request is processed.
  SLOW(200, Shape.TRUE),
  /// The genuine response; the delay comes after the request is processed.
  LATE(200, Shape.TRUE),
  /// The connection is closed before the request is processed.
  DROPPED(200, Shape.NOTHING),
  /// The connection is closed after the request is processed: the issued tokens are lost.
  ANSWER_LOST(200, Shape.NOTHING);

  /// The forms of response.
  enum Shape {
    JSON,
    PAGE,
    HALF,
    NO_SCOPE,
    TRUE,
    NOTHING
  }

  private final int status;
  private final Shape shape;
  private final @Nullable String error;
  private final @Nullable String description;
  private final @Nullable String subtype;

  TokenError(int status, String error, @Nullable String description) {
    this(status, error, description, null);
  }

  TokenError(int status, String error, @Nullable String description, @Nullable String subtype) {
    this.status = status;
    this.shape = Shape.JSON;
    this.error = error;
    this.description = description;
    this.subtype = subtype;
  }

  TokenError(int status, Shape shape) {
    this.status = status;
    this.shape = shape;
    this.error = null;
    this.description = null;
    this.subtype = null;
  }

  /// The error of this name, in any case and with `-` for `_`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static TokenError named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no such token error", e);
    }
  }

  /// The HTTP status of the response; 200 when the connection is closed.
  public int status() {
    return status;
  }

  /// The value of `error`, if the response has one.
  public @Nullable String error() {
    return error;
  }

  /// The value of `error_description`, if the response has one.
  public @Nullable String description() {
    return description;
  }

  Shape shape() {
    return shape;
  }

  String json() {
    JsonObject body = new JsonObject();
    addPresent(body, "error", error);
    addPresent(body, "error_description", description);
    addPresent(body, "error_subtype", subtype);
    return body.toString();
  }

  private static void addPresent(JsonObject body, String name, @Nullable String value) {
    if (value != null) {
      body.addProperty(name, value);
    }
  }

  /// Whether the request is processed first, unless the fault says otherwise.
  boolean processed() {
    return this == NO_SCOPE || this == LATE || this == ANSWER_LOST;
  }
}
