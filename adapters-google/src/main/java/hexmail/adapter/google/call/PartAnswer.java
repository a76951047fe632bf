package hexmail.adapter.google.call;

import hexmail.adapter.google.transport.Refused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The answer to one request of a batch.
///
/// @param name the one that the request had, as far as it is told
/// @param status of HTTP
/// @param retryAfter the header of this name
record PartAnswer(@Nullable String name, int status, @Nullable String retryAfter, String body) {
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern STATUS = Pattern.compile("^HTTP/\\S{1,8} (\\d{3})\\b");

  /// Google writes `response-` before the name, inside or outside of the brackets.
  private static final Pattern NAME = Pattern.compile("^<?(?:response-)?<?([^<>\\s]{1,200})>*$");

  /// Reads a part: its own headers, then an answer of HTTP; empty when it is not that.
  static Optional<PartAnswer> parse(String part) {
    String[] pieces = BLANK_LINE.split(part.stripLeading(), 3);
    if (pieces.length < 2) {
      return Optional.empty();
    }
    Matcher status = STATUS.matcher(pieces[1]);
    return status.find()
        ? Optional.of(
            new PartAnswer(
                header(pieces[0], "Content-ID").flatMap(PartAnswer::name).orElse(null),
                Integer.parseInt(status.group(1)),
                header(pieces[1], "Retry-After").orElse(null),
                pieces.length == 3 ? pieces[2].strip() : ""))
        : Optional.empty();
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  Refused refusal() {
    return new Refused(status, retryAfter, body);
  }

  private static Optional<String> name(String contentId) {
    Matcher matcher = NAME.matcher(contentId);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> header(String lines, String name) {
    return lines
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
