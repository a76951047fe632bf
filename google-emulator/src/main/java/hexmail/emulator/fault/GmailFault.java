package hexmail.emulator.fault;

import hexmail.emulator.api.ApiError;
import hexmail.emulator.gmail.GmailError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a call of Gmail's API can return instead of its genuine response. The messages of errors
/// are those seen at Google; `%s` is the time of the next try.
public enum GmailFault {
  INVALID_ID(GmailError.invalid("Invalid id value").error()),
  INVALID_PAGE_TOKEN(GmailError.invalid("Invalid pageToken").error()),
  INVALID_LABEL(GmailError.invalid("Invalid label: X").error()),
  MAIL_NOT_ENABLED(GmailError.noMailbox().error()),
  PRECONDITION_FAILED(
      400, "FAILED_PRECONDITION", "failedPrecondition", "Precondition check failed."),
  INVALID_CREDENTIALS(GmailError.credentialsInvalid().error()),
  CREDENTIALS_MISSING(GmailError.credentialsMissing().error()),
  SCOPES_INSUFFICIENT(GmailError.scopesInsufficient().error()),
  ACCESS_NOT_CONFIGURED(
      ApiError.of(
              403,
              "PERMISSION_DENIED",
              "accessNotConfigured",
              "Gmail API has not been used in project 123456789012 before or it is disabled. Enable"
                  + " it by visiting"
                  + " https://console.developers.google.com/apis/api/gmail.googleapis.com/overview?project=123456789012"
                  + " then retry.")
          .inUsageLimits()
          .withDetail("SERVICE_DISABLED")),
  /// The units of the last minute are spent; the message of 2026.
  QUOTA_EXCEEDED(GmailError.quotaExceeded().error()),
  RATE_LIMITED_403(limit(403, "rateLimitExceeded")),
  RATE_LIMITED_429(limit(429, "rateLimitExceeded")),
  USER_RATE_LIMITED_403(limit(403, "userRateLimitExceeded")),
  USER_RATE_LIMITED_429(limit(429, "userRateLimitExceeded")),
  TOO_MANY_CONCURRENT(GmailError.tooManyConcurrent().error()),
  /// What some users get without another explanation (mxngls/gmail-cleaner#5).
  RESOURCE_EXHAUSTED(
      ApiError.of(
              429,
              "RESOURCE_EXHAUSTED",
              "rateLimitExceeded",
              "Resource has been exhausted (e.g. check quota).")
          .inUsageLimits()),
  DAILY_LIMIT_EXCEEDED(
      ApiError.of(403, "PERMISSION_DENIED", "dailyLimitExceeded", "Daily Limit Exceeded")
          .inUsageLimits()),
  DOMAIN_POLICY(GmailError.blockedByAdministrator().error()),
  DELEGATION_DENIED(GmailError.delegationDenied("grace@example.com").error()),
  NOT_FOUND(GmailError.notFound().error()),
  INTERNAL(500, "INTERNAL", "backendError", "Internal error encountered."),
  BAD_GATEWAY(502, "UNAVAILABLE", "backendError", "The service is currently unavailable."),
  UNAVAILABLE(503, "UNAVAILABLE", "backendError", "The service is currently unavailable."),
  GATEWAY_TIMEOUT(504, "DEADLINE_EXCEEDED", "backendError", "Deadline exceeded."),
  /// The first half of the genuine response, without a sign that it is cut.
  TRUNCATED(Body.TRUNCATED),
  /// Text that is not JSON, with the content type of JSON.
  BAD_JSON(Body.BAD_JSON),
  /// Status 200 and an HTML page.
  HTML(Body.HTML),
  /// Status 200 and no body.
  EMPTY(Body.EMPTY),
  /// JSON with other types: numbers in place of strings, strings in place of lists.
  WRONG_TYPE(Body.WRONG_TYPE),
  /// JSON of 100 MB.
  HUGE(Body.HUGE),
  /// One GB of JSON, compressed to one MB.
  GZIP_BOMB(Body.GZIP_BOMB),
  /// The genuine response, one byte a second.
  TRICKLE(Body.TRICKLE),
  /// Half of the genuine response, then the connection is reset.
  RESET(Body.RESET),
  /// The connection is closed without a response.
  DROPPED(Body.NOTHING);

  /// The kinds of response.
  enum Body {
    ERROR,
    TRUNCATED,
    BAD_JSON,
    HTML,
    EMPTY,
    WRONG_TYPE,
    HUGE,
    GZIP_BOMB,
    TRICKLE,
    RESET,
    NOTHING
  }

  private final Body body;

  // A record of texts is immutable; only its annotation is missing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable ApiError error;

  GmailFault(ApiError error) {
    this.body = Body.ERROR;
    this.error = error;
  }

  GmailFault(int code, String status, String reason, String message) {
    this(ApiError.of(code, status, reason, message));
  }

  GmailFault(Body body) {
    this.body = body;
    this.error = null;
  }

  private static ApiError limit(int code, String reason) {
    String status = code == 429 ? "RESOURCE_EXHAUSTED" : "PERMISSION_DENIED";
    return ApiError.of(code, status, reason, "User-rate limit exceeded.  Retry after %s")
        .inUsageLimits();
  }

  /// The fault of this name, in any case and with `-` for `_`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static GmailFault named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no such fault of Gmail", e);
    }
  }

  /// The error, when the fault is an error in Google's JSON. Its message may contain `%s` for a
  /// time.
  public @Nullable ApiError error() {
    return error;
  }

  Body body() {
    return body;
  }
}
