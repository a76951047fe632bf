package hexmail.bootstrap;

import hexmail.bootstrap.kit.StubServer.Answer;
import hexmail.bootstrap.kit.StubServer.Request;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The mail of a [CompatibleServer]: 130 letters, the newest first, every tenth of them a bill.
/// Pages have at most 40, whatever size is asked for, and messages are complete, whatever the mask.
final class CompatibleMail {
  static final int LETTERS = 130;

  private static final int LARGEST_PAGE = 40;
  private static final Instant NEWEST = Instant.parse("2026-03-01T10:00:00Z");

  /// The ids of all letters that a search for `query` finds, in order.
  static List<String> ids(String query) {
    return IntStream.range(0, LETTERS)
        .filter(number -> query.isEmpty() || subject(number).contains(query))
        .mapToObj(number -> "letter-%03d".formatted(number))
        .toList();
  }

  Answer list(Request request) {
    List<String> found = ids(request.parameter("q"));
    String page = request.parameter("pageToken");
    int from = page.isEmpty() ? 0 : Integer.parseInt(page.substring("from.".length()));
    int asked = Integer.parseInt(request.parameters().getOrDefault("maxResults", "100"));
    int to = Math.min(found.size(), from + Math.min(asked, LARGEST_PAGE));
    String messages =
        found.subList(from, to).stream()
            .map("{\"id\":\"%1$s\",\"threadId\":\"%1$s\"}"::formatted)
            .collect(Collectors.joining(","));
    String next = to < found.size() ? ",\"nextPageToken\":\"from.%d\"".formatted(to) : "";
    return Answer.json(200, "{\"messages\":[%s]%s}".formatted(messages, next));
  }

  Answer message(Request request) {
    String id = request.lastSegment();
    if (!ids("").contains(id)) {
      return Answer.json(404, "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\"}}");
    }
    int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    return Answer.json(
        200,
        """
        {"id":"%s","threadId":"%1$s","labelIds":["INBOX","UNREAD"],"snippet":"It is due &amp; fine",
         "internalDate":"%d","payload":{"mimeType":"text/plain","headers":[
          {"name":"From","value":"Mallory Post <post@mail.test>"},{"name":"Subject","value":"%s"}],
          "body":{"size":5,"data":"SGVsbG8"}}}\
        """
            .formatted(id, NEWEST.minusSeconds(number).toEpochMilli(), subject(number)));
  }

  Answer labels() {
    return Answer.json(
        200, "{\"labels\":[{\"id\":\"INBOX\",\"name\":\"INBOX\",\"type\":\"system\"}]}");
  }

  private static String subject(int number) {
    return (number % 10 == 0 ? "bill " : "letter ") + number;
  }
}
