package hexmail.adapter.google.call;

import com.google.api.client.googleapis.json.GoogleJsonError;
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
import org.jspecify.annotations.Nullable;

/// How long Gmail asks to wait: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3),
/// or the time that Gmail writes into the text of its error.
final class RetryAfter {
  private static final Pattern IN_TEXT = Pattern.compile("Retry after (\\S{1,40})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Duration UNSAID = Duration.ofSeconds(10);

  /// This refusal is over as soon as other calls of the person have ended.
  private static final String CONCURRENT = "Too many concurrent requests";

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Clock clock;

  RetryAfter(Clock clock) {
    this.clock = clock;
  }

  /// From a second to an hour; where nothing usable is said, ten seconds, or one when there were
  /// only too many calls at a time.
  Duration wait(HttpStatusException refused, @Nullable GoogleJsonError error) {
    Duration wait =
        refused
            .retryAfter()
            .flatMap(this::fromHeader)
            .or(() -> Optional.ofNullable(error).flatMap(this::fromText))
            .orElseGet(() -> unsaid(error));
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /// Whether only too many calls were under way at once.
  static boolean isCrowded(GoogleJsonError error) {
    return String.valueOf(error.getMessage()).startsWith(CONCURRENT);
  }

  private static Duration unsaid(@Nullable GoogleJsonError error) {
    return error != null && isCrowded(error) ? SHORTEST : UNSAID;
  }

  private Optional<Duration> fromHeader(String header) {
    if (SECONDS.matcher(header.strip()).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
    }
    try {
      return Optional.of(
          until(
              ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Duration> fromText(GoogleJsonError error) {
    Matcher matcher = IN_TEXT.matcher(String.valueOf(error.getMessage()));
    try {
      return matcher.find()
          ? Optional.of(until(Instant.parse(matcher.group(1))))
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Duration until(Instant then) {
    return Duration.between(clock.instant(), then);
  }
}
