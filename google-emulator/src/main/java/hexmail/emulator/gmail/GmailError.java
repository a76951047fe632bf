package hexmail.emulator.gmail;

import hexmail.emulator.api.ApiError;
import hexmail.emulator.api.ApiResponse;

/// An error response of Gmail's API: status, the JSON of Google's APIs, and for 401 the challenge.
public final class GmailError extends RuntimeException {
  private static final String HELP =
      " Expected OAuth 2 access token, login cookie or other valid authentication credential. See"
          + " https://developers.google.com/identity/sign-in/web/devconsole-project.";

  private final transient ApiError error;

  /// An exception with this error.
  public GmailError(ApiError error) {
    super(error.message());
    this.error = error;
  }

  /// No access token came with the request.
  public static GmailError credentialsMissing() {
    return new GmailError(
        ApiError.of(
                401,
                "UNAUTHENTICATED",
                "required",
                "Request is missing required authentication credential." + HELP)
            .withShortMessage("Login Required.")
            .withDetail("CREDENTIALS_MISSING"));
  }

  /// The access token is unknown, expired or revoked.
  public static GmailError credentialsInvalid() {
    return new GmailError(
        ApiError.of(
                401,
                "UNAUTHENTICATED",
                "authError",
                "Request had invalid authentication credentials." + HELP)
            .withShortMessage("Invalid Credentials"));
  }

  /// The access token has no scope that allows this call.
  public static GmailError scopesInsufficient() {
    return new GmailError(
        ApiError.of(
                403,
                "PERMISSION_DENIED",
                "insufficientPermissions",
                "Request had insufficient authentication scopes.")
            .withShortMessage("Insufficient Permission")
            .withDetail("ACCESS_TOKEN_SCOPE_INSUFFICIENT"));
  }

  /// The person has spent all units of the last minute.
  public static GmailError quotaExceeded() {
    return new GmailError(
        ApiError.of(
                403,
                "PERMISSION_DENIED",
                "rateLimitExceeded",
                "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per"
                    + " user' of service 'gmail.googleapis.com' for consumer"
                    + " 'project_number:123456789012'.")
            .inUsageLimits()
            .withDetail("RATE_LIMIT_EXCEEDED"));
  }

  /// The person has too many concurrent calls.
  public static GmailError tooManyConcurrent() {
    return new GmailError(
        ApiError.of(
                429,
                "RESOURCE_EXHAUSTED",
                "rateLimitExceeded",
                "Too many concurrent requests for user")
            .inUsageLimits());
  }

  /// The path names a user who is not the caller.
  public static GmailError delegationDenied(String user) {
    return plain(403, "PERMISSION_DENIED", "Delegation denied for " + user, "forbidden");
  }

  /// A parameter is invalid.
  public static GmailError invalid(String message) {
    return plain(400, "INVALID_ARGUMENT", message, "invalidArgument");
  }

  /// The account has no mailbox.
  public static GmailError noMailbox() {
    return plain(400, "FAILED_PRECONDITION", "Mail service not enabled", "failedPrecondition");
  }

  /// The administrator of the account's organisation does not let applications read mail.
  public static GmailError blockedByAdministrator() {
    return plain(
        403,
        "PERMISSION_DENIED",
        "The domain administrators have disabled Gmail apps.",
        "domainPolicy");
  }

  /// The message, label or attachment does not exist.
  public static GmailError notFound() {
    return plain(404, "NOT_FOUND", "Requested entity was not found.", "notFound");
  }

  private static GmailError plain(int code, String status, String message, String reason) {
    return new GmailError(ApiError.of(code, status, reason, message));
  }

  /// The error to respond with.
  public ApiError error() {
    return error;
  }

  /// This error as a response.
  public ApiResponse response() {
    return error.response();
  }

  /// An error is a response here: its stack trace is never read.
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
