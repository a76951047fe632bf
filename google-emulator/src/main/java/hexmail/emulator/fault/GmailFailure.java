package hexmail.emulator.fault;

import hexmail.emulator.api.ApiError;
import hexmail.emulator.api.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/// A fault of Gmail's API with the time after which to try again.
///
/// @param retryAfter from the moment of the answer; it stands in the text of the errors that tell a
///   time, and in the header
/// @param header how the header `Retry-After` tells the time
public record GmailFailure(GmailFault fault, Duration retryAfter, RetryAfter header) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter IN_TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// The forms of the header.
  public enum RetryAfter {
    /// There is none, as is usual at Gmail.
    NONE,
    SECONDS,
    DATE,
    /// Words that are neither.
    GARBAGE
  }

  /// Without a header; texts tell half a minute.
  public static GmailFailure of(GmailFault fault) {
    return new GmailFailure(fault, Duration.ofSeconds(30), RetryAfter.NONE);
  }

  /// What the caller gets.
  ///
  /// @param work finds the true answer; done only when something is made of it
  /// @param now the time at which the answer is given
  public ApiResponse response(Supplier<ApiResponse> work, Instant now, ResponseDelay responseDelay) {
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
