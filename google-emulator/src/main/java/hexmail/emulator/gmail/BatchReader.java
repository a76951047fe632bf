package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hexmail.emulator.api.ApiRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a batch: `multipart/mixed` of `application/http`, request lines in absolute
/// or origin form (Google's guide to batches; its Java client writes the absolute form).
final class BatchReader {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/mixed\\s*;.*?boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?]*");

  private BatchReader() {}

  /// The parts in their order. Throws an `IllegalArgumentException` when the body is no batch.
  static List<BatchPart> read(@Nullable String contentType, byte[] body) {
    Matcher type = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!type.matches()) {
      throw new IllegalArgumentException("The batch has no boundary");
    }
    String boundary = type.group(1) == null ? type.group(2) : type.group(1);
    List<BatchPart> parts = new ArrayList<>();
    for (String part : pieces(new String(body, ISO_8859_1), "--" + boundary)) {
      parts.add(part(part));
    }
    return parts;
  }

  private static List<String> pieces(String text, String delimiter) {
    List<String> pieces = new ArrayList<>();
    int at = delimiter(text, delimiter, 0);
    while (at >= 0 && !text.startsWith("--", at + delimiter.length())) {
      int begin = text.indexOf('\n', at) + 1;
      int next = begin == 0 ? -1 : delimiter(text, delimiter, begin);
      if (next < 0) {
        throw new IllegalArgumentException("The batch has no end");
      }
      pieces.add(text.substring(begin, next));
      at = next;
    }
    return pieces;
  }

  /// The index of the next delimiter at the beginning of a line; -1 when there is none.
  private static int delimiter(String text, String delimiter, int from) {
    int at = text.indexOf(delimiter, from);
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at = text.indexOf(delimiter, at + 1);
    }
    return at;
  }

  private static BatchPart part(String text) {
    HeaderBlock part = HeaderBlock.ofPart(text);
    return new BatchPart(part.headers().get("content-id"), request(part.rest()));
  }

  private static @Nullable ApiRequest request(String text) {
    HeaderBlock head = HeaderBlock.ofRequest(text.stripLeading());
    String[] words = head.first().split(" +", -1);
    if (words.length < 2) {
      return null;
    }
    String target = ORIGIN.matcher(words[1]).lookingAt() ? afterOrigin(words[1]) : words[1];
    try {
      return ApiRequest.of(
          new ApiRequest.Line(words[0].toUpperCase(Locale.ROOT), target),
          head.headers(),
          body(head));
    } catch (IllegalArgumentException broken) {
      return null;
    }
  }

  private static String afterOrigin(String target) {
    String rest = ORIGIN.matcher(target).replaceFirst("");
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /// As many bytes as `Content-Length` says, or all up to the line break before the delimiter.
  private static byte[] body(HeaderBlock head) {
    byte[] rest = head.rest().getBytes(ISO_8859_1);
    String length = head.headers().getOrDefault("content-length", "");
    return length.matches("\\d{1,8}") && Integer.parseInt(length) <= rest.length
        ? Arrays.copyOf(rest, Integer.parseInt(length))
        : head.rest().stripTrailing().getBytes(ISO_8859_1);
  }
}
