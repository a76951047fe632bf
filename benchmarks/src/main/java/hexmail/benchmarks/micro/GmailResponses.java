package hexmail.benchmarks.micro;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.benchmarks.micro.SampleMessages.SampleMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/// Responses as Gmail writes them: 64-bit numbers as strings, no empty lists, HTML entities in
/// snippets, bodies in base64url.
public final class GmailResponses {
  public static final String JSON = "application/json; charset=UTF-8";
  public static final String BATCH = "multipart/mixed; boundary=batch_7Gk4Lr9XqSPaRzq2";
  private static final String BOUNDARY = "--batch_7Gk4Lr9XqSPaRzq2";

  private GmailResponses() {}

  /// Of `getProfile`: a minimal response.
  public static String profile() {
    return "{\"emailAddress\":\"ada@example.com\",\"messagesTotal\":20000,\"historyId\":\"4711\"}";
  }

  /// Of `messages.list`, with the fields that Hexmail requests.
  public static String ids(int count) {
    JsonArray messages = new JsonArray();
    IntStream.range(0, count).forEach(number -> messages.add(named(number)));
    JsonObject page = new JsonObject();
    page.add("messages", messages);
    page.addProperty("nextPageToken", "09876543210987654321");
    return page.toString();
  }

  private static JsonObject named(int number) {
    JsonObject message = new JsonObject();
    message.addProperty("id", SampleMessages.id(number));
    return message;
  }

  /// Of `messages.get` for a row: all headers, and the tree of parts without their bodies.
  public static String row(int number) {
    return message(number, number % 5 == 0 ? SampleParts.withFile() : SampleParts.bare())
        .toString();
  }

  /// Of `messages.get` for a whole message.
  public static String whole(int number) {
    return message(number, SampleParts.full(SampleMessages.message(number).snippet())).toString();
  }

  private static JsonObject message(int number, JsonObject payload) {
    SampleMessage sample = SampleMessages.message(number);
    payload.add("headers", SampleHeaders.of(number));
    JsonObject message = named(number);
    message.addProperty("threadId", SampleMessages.id(number - number % 4));
    JsonArray labels = new JsonArray();
    SampleMessages.labels(number).forEach(labels::add);
    message.add("labelIds", labels);
    message.addProperty("snippet", sample.snippet());
    message.addProperty("internalDate", Long.toString(SampleMessages.receivedAt(number)));
    message.add("payload", payload);
    return message;
  }

  /// A batch of rows, with Google's line breaks and headers.
  public static String batch(int count) {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < count; number++) {
      String body = row(number);
      List<String> lines =
          List.of(
              BOUNDARY,
              "Content-Type: application/http",
              "Content-ID: <response-" + SampleMessages.id(number) + ">",
              "",
              "HTTP/1.1 200 OK",
              "Content-Type: application/json; charset=UTF-8",
              "Vary: Origin",
              "Vary: X-Origin",
              "Vary: Referer",
              "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
              "",
              body);
      lines.forEach(line -> text.append(line).append("\r\n"));
    }
    return text.append(BOUNDARY).append("--\r\n").toString();
  }

  /// Of `history.list`: new messages, read messages and labelled messages, alternating.
  public static String history(int records) {
    JsonArray history = new JsonArray();
    IntStream.range(0, records).forEach(number -> history.add(change(number)));
    JsonObject page = new JsonObject();
    page.add("history", history);
    page.addProperty("historyId", "5000000");
    return page.toString();
  }

  private static JsonObject change(int number) {
    JsonObject change = new JsonObject();
    change.add("message", named(number));
    String kind =
        switch (number % 3) {
          case 0 -> "messagesAdded";
          case 1 -> "labelsRemoved";
          default -> "labelsAdded";
        };
    if (number % 3 != 0) {
      JsonArray labels = new JsonArray();
      labels.add(number % 3 == 1 ? "UNREAD" : "Label_8391752604718390127");
      change.add("labelIds", labels);
    }
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject one = new JsonObject();
    one.add(kind, changes);
    return one;
  }

  static String base64(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
