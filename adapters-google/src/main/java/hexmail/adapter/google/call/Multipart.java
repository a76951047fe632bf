package hexmail.adapter.google.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The requests of a batch, or its responses (RFC 2046, section 5.1; Google: "Batching requests" of
/// the Gmail API).
///
/// @param contentType with the boundary between the parts
record Multipart(String contentType, String text) {
  private static final String LINE = "\r\n";
  private static final String OURS = "hexmail-batch";
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/mixed\\b.*?boundary=\"?([^\";,\\s]{1,200})", Pattern.CASE_INSENSITIVE);

  /// A batch of GET requests.
  ///
  /// @param targets path and query by the name of the request, which its response repeats
  static Multipart of(Map<String, String> targets) {
    StringBuilder text = new StringBuilder();
    targets.forEach((name, target) ->
        text.append("--" + OURS + LINE + "Content-Type: application/http" + LINE)
            .append("Content-ID: <" + name + ">" + LINE + LINE)
            .append("GET " + target + " HTTP/1.1" + LINE + LINE + LINE));
    return new Multipart(
        "multipart/mixed; boundary=" + OURS, text.append("--" + OURS + "--" + LINE).toString());
  }

  /// The parts that are HTTP responses; others are ignored.
  List<PartResponse> responses() {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      return List.of();
    }
    List<PartResponse> responses = new ArrayList<>();
    String delimiter = "--" + matcher.group(1);
    int begin = 0;
    // A regular expression would try every character of what may be megabytes.
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
      if (isLine(at, delimiter)) {
        PartResponse.parse(text.substring(begin, at)).ifPresent(responses::add);
        begin = at + delimiter.length();
      }
    }
    PartResponse.parse(text.substring(begin)).ifPresent(responses::add);
    return responses;
  }

  /// Whether the delimiter at `at` is alone in its line, apart from the two hyphens of the last
  /// one.
  private boolean isLine(int at, String delimiter) {
    int behind = at + delimiter.length();
    behind += text.startsWith("--", behind) ? 2 : 0;
    while (behind < text.length() && (text.charAt(behind) == ' ' || text.charAt(behind) == '\t')) {
      behind++;
    }
    boolean ends =
        behind == text.length() || text.startsWith("\n", behind) || text.startsWith(LINE, behind);
    return ends && (at == 0 || text.charAt(at - 1) == '\n');
  }
}
