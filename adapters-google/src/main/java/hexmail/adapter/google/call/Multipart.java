package hexmail.adapter.google.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  static Multipart of(List<Inquiry> inquiries) {
    StringBuilder text = new StringBuilder();
    for (Inquiry inquiry : inquiries) {
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
  record Inquiry(String name, String target) {}

  /// The parts that are answers; whatever else stands there is left out.
  List<PartAnswer> answers() {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      return List.of();
    }
    List<PartAnswer> answers = new ArrayList<>();
    Pattern delimiter =
        Pattern.compile(
            "(?:^|\\r?\\n)--" + Pattern.quote(matcher.group(1)) + "(?:--)?[ \\t]*(?=\\r?\\n|$)");
    for (String part : List.of(delimiter.split(text, -1))) {
      Optional<PartAnswer> answer = PartAnswer.parse(part);
      answer.ifPresent(answers::add);
    }
    return answers;
  }
}
