package hexmail.emulator.fault;

import hexmail.emulator.api.ApiError;
import hexmail.emulator.gmail.GmailError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a call of Gmail's API can end with instead of its true answer. The words of errors are
/// those seen at Google; `%s` stands for the time after which to try again.
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
  /// The units of the last minute are spent, in the words of 2026.
  QUOTA_EXCEEDED(GmailError.quotaExceeded().error()),
  RATE_LIMITED_403(limit(403, "rateLimitExceeded")),
  RATE_LIMITED_429(limit(429, "rateLimitExceeded")),
  USER_RATE_LIMITED_403(limit(403, "userRateLimitExceeded")),
  USER_RATE_LIMITED_429(limit(429, "userRateLimitExceeded")),
  TOO_MANY_CONCURRENT(GmailError.tooManyConcurrent().error()),
  DAILY_LIMIT_EXCEEDED(
      ApiError.of(403, "PERMISSION_DENIED", "dailyLimitExceeded", "Daily Limit Exceeded")
          .inUsageLimits()),
  DOMAIN_POLICY(
      403,
      "PERMISSION_DENIED",
      "domainPolicy",
      "The domain administrators have disabled Gmail apps."),
  DELEGATION_DENIED(GmailError.delegationDenied("grace@example.com").error()),
  NOT_FOUND(GmailError.notFound().error()),
  INTERNAL(500, "INTERNAL", "backendError", "Internal error encountered."),
  BAD_GATEWAY(502, "UNAVAILABLE", "backendError", "The service is currently unavailable."),
  UNAVAILABLE(503, "UNAVAILABLE", "backendError", "The service is currently unavailable."),
  GATEWAY_TIMEOUT(504, "DEADLINE_EXCEEDED", "backendError", "Deadline exceeded."),
  /// Half of the true answer, as if it were all.
  TRUNCATED(Body.TRUNCATED),
  /// Text that is not JSON, said to be JSON.
  BAD_JSON(Body.BAD_JSON),
  /// Status 200 and a page in HTML.
  HTML(Body.HTML),
  /// Status 200 and no body.
  EMPTY(Body.EMPTY),
  /// JSON of another shape: numbers where texts are due, and texts where lists are.
  WRONG_TYPE(Body.WRONG_TYPE),
  /// JSON of 100 MB.
  HUGE(Body.HUGE),
  /// One GB of JSON, packed to one MB.
  GZIP_BOMB(Body.GZIP_BOMB),
  /// The true answer, one byte a second.
  TRICKLE(Body.TRICKLE),
  /// Half of the true answer, then the connection is reset.
  RESET(Body.RESET),
  /// The connection is closed without an answer.
  DROPPED(Body.NOTHING);

  /// What is made of a body.
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

  /// The error, when the fault is one in Google's JSON. Its message may have a place for a time.
  public @Nullable ApiError error() {
    return error;
  }

  Body body() {
    return body;
  }
}
