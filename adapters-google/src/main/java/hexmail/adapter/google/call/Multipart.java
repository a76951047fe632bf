package hexmail.adapter.google.call;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Requests in one request, or answers in one answer (RFC 2046, section 5.1; Google: "Batching
/// requests" of the Gmail API).
///
/// @param contentType with the boundary between the parts
record Multipart(String contentType, String text) {
  private static final String LINE = "\r\n";
  private static final String OURS = "hexmail-batch";
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/mixed\\b.*?boundary=\"?([^\";,\\s]{1,200})", Pattern.CASE_INSENSITIVE);

  /// A batch of reading requests.
  static Multipart of(List<PartRequest> inquiries) {
    StringBuilder text = new StringBuilder();
    for (PartRequest inquiry : inquiries) {
      text.append("--" + OURS + LINE + "Content-Type: application/http" + LINE)
          .append("Content-ID: <" + inquiry.name() + ">" + LINE + LINE)
          .append("GET " + inquiry.target() + " HTTP/1.1" + LINE + LINE + LINE);
    }
    return new Multipart(
        "multipart/mixed; boundary=" + OURS, text.append("--" + OURS + "--" + LINE).toString());
  }

  /// One of the requests.
  ///
  /// @param name by which its answer is known again
  /// @param target path and query
  record PartRequest(String name, String target) {}

  /// The parts that are answers; whatever else stands there is left out.
  List<PartResponse> answers() {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      return List.of();
    }
    List<PartResponse> answers = new ArrayList<>();
    String delimiter = "--" + matcher.group(1);
    int begin = 0;
    // No regular expression: it would try every character of what may be megabytes.
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
      if (isLine(at, delimiter)) {
        PartResponse.parse(text.substring(begin, at)).ifPresent(answers::add);
        begin = at + delimiter.length();
      }
    }
    PartResponse.parse(text.substring(begin)).ifPresent(answers::add);
    return answers;
  }

  /// Whether the delimiter at `at` stands alone in its line, but for the two hyphens of the last.
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
