package hexmail.emulator.fault;

import hexmail.emulator.api.ApiError;
import hexmail.emulator.api.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/// A fault of Gmail's API with the time of the next try.
///
/// @param retryAfter the time from the response to the next try, for the header and for messages
///   that name a time
/// @param header the form of the header `Retry-After`
public record GmailFailure(GmailFault fault, Duration retryAfter, RetryAfter header) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter IN_TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// The forms of the header.
  public enum RetryAfter {
    /// No header, as is usual at Gmail.
    NONE,
    SECONDS,
    DATE,
    /// Text that is neither.
    GARBAGE
  }

  /// Without a header; messages name a time in half a minute.
  public static GmailFailure of(GmailFault fault) {
    return new GmailFailure(fault, Duration.ofSeconds(30), RetryAfter.NONE);
  }

  /// What the caller gets.
  ///
  /// @param work produces the genuine response; called only when the fault needs it
  /// @param now the time of the response
  public ApiResponse response(
      Supplier<ApiResponse> work, Instant now, ResponseDelay responseDelay) {
    ApiError error = fault.error();
    ApiResponse response =
        error == null
            ? new CorruptBody(fault.body(), responseDelay).response(work)
            : timed(error, now).response();
    return switch (header) {
      case NONE -> response;
      case SECONDS -> response.with("Retry-After", Long.toString(retryAfter.toSeconds()));
      case DATE -> response.with("Retry-After", HTTP_DATE.format(now.plus(retryAfter)));
      case GARBAGE -> response.with("Retry-After", "in a while");
    };
  }

  private ApiError timed(ApiError error, Instant now) {
    String time = IN_TEXT.format(now.plus(retryAfter));
    String message = error.message().replace("%s", time);
    return new ApiError(
        error.code(),
        error.status(),
        message,
        error.shortMessage().replace("%s", time),
        error.domain(),
        error.reason(),
        error.detail());
  }
}
