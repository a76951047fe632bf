package hexmail.adapter.google.call;

import hexmail.adapter.google.transport.HttpStatusException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long Gmail asks to wait: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3),
/// or the time in the message of its error.
final class RetryAfter {
  private static final Pattern IN_MESSAGE = Pattern.compile("Retry after (\\S{1,40})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Duration DEFAULT = Duration.ofSeconds(10);
  private static final Duration MIN = Duration.ofSeconds(1);
  private static final Duration MAX = Duration.ofHours(1);

  private final Clock clock;

  RetryAfter(Clock clock) {
    this.clock = clock;
  }

  /// From a second to an hour. The default is ten seconds, or one when too many calls were in
  /// flight, which ends with them.
  ///
  /// @param message of Gmail's error
  Duration of(HttpStatusException response, String message) {
    Duration wait =
        response
            .retryAfter()
            .flatMap(header -> inHeader(header.strip()))
            .or(() -> inMessage(message))
            .orElse(isTooManyConcurrent(message) ? MIN : DEFAULT);
    return wait.compareTo(MIN) < 0 ? MIN : wait.compareTo(MAX) > 0 ? MAX : wait;
  }

  static boolean isTooManyConcurrent(String message) {
    return message.startsWith("Too many concurrent requests");
  }

  private Optional<Duration> inHeader(String header) {
    if (SECONDS.matcher(header).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), date.toInstant()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private Optional<Duration> inMessage(String message) {
    Matcher matcher = IN_MESSAGE.matcher(message);
    try {
      return matcher.find()
          ? Optional.of(Duration.between(clock.instant(), Instant.parse(matcher.group(1))))
          : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
