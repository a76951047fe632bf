package hexmail.adapter.google.call;

import hexmail.adapter.google.transport.HttpStatusException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The response to one request of a batch.
///
/// @param name of the request, null when it is missing
/// @param status the HTTP status
/// @param retryAfter the header of this name
record PartResponse(@Nullable String name, int status, @Nullable String retryAfter, String body) {
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern STATUS = Pattern.compile("^HTTP/\\S{1,8} (\\d{3})\\b");

  /// Google writes `response-` before the name, inside or outside of the brackets.
  private static final Pattern NAME = Pattern.compile("^<?(?:response-)?<?([^<>\\s]{1,200})>*$");

  /// Parses a part: its own headers, then an HTTP response; empty when it is not one.
  static Optional<PartResponse> parse(String part) {
    String text = part.stripLeading();
    Matcher gap = BLANK_LINE.matcher(text);
    if (!gap.find()) {
      return Optional.empty();
    }
    String own = text.substring(0, gap.start());
    int answer = gap.end();
    // Only the blank lines around the headers are searched: a body can be long.
    boolean hasBody = gap.find();
    String head = text.substring(answer, hasBody ? gap.start() : text.length());
    Matcher status = STATUS.matcher(head);
    return status.find()
        ? Optional.of(
            new PartResponse(
                header(own, "Content-ID").flatMap(PartResponse::name).orElse(null),
                Integer.parseInt(status.group(1)),
                header(head, "Retry-After").orElse(null),
                hasBody ? text.substring(gap.end()).strip() : ""))
        : Optional.empty();
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  HttpStatusException error() {
    return new HttpStatusException(status, retryAfter, body);
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
