package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A batch, written by hand.
final class BatchText {
  static final String TYPE = "multipart/mixed; boundary=\"the part\"";
  private final List<String> parts = new ArrayList<>();

  /// A part with this Content-ID (none when empty), request line and headers.
  BatchText add(String contentId, String line, String... headers) {
    String id = contentId.isEmpty() ? "" : "Content-ID: " + contentId + "\r\n";
    String more =
        Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining());
    parts.add("Content-Type: application/http\r\n" + id + "\r\n" + line + "\r\n" + more + "\r\n");
    return this;
  }

  BatchText get(String contentId, String path, String token) {
    return add(
        contentId,
        "GET /gmail/v1/users/me/" + path + " HTTP/1.1",
        "Authorization: Bearer " + token);
  }

  String text() {
    return parts.stream()
            .map(part -> "--the part\r\n" + part + "\r\n")
            .collect(Collectors.joining())
        + "--the part--";
  }

  HttpResponse<String> post(RunningGoogle running, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(running.google().root().resolve("/batch/gmail/v1"))
            .header("Content-Type", TYPE)
            .POST(BodyPublishers.ofByteArray(text().getBytes(UTF_8)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return running.browser().send(request.build());
  }

  List<Response> send(RunningGoogle running, String... headers) {
    return responses(post(running, headers));
  }

  /// One part of the answer.
  record Response(String head, int status, String headers, String body) {

    JsonObject error() {
      return BrowserClient.json(body).getAsJsonObject("error");
    }

    String reason() {
      return error().getAsJsonArray("errors").get(0).getAsJsonObject().get("reason").getAsString();
    }
  }

  static List<Response> responses(HttpResponse<String> batch) {
    String type = batch.headers().firstValue("Content-Type").orElseThrow();
    String delimiter = "--" + type.replaceFirst("(?i)multipart/mixed; ?boundary=", "");
    String[] pieces = batch.body().split(delimiter, -1);
    List<Response> responses = new ArrayList<>();
    for (int at = 1; at < pieces.length - 1; at++) {
      String[] blocks = pieces[at].split("\r\n\r\n", 3);
      String[] lines = blocks[1].split("\r\n", 2);
      responses.add(
          new Response(
              blocks[0].strip(),
              Integer.parseInt(lines[0].split(" ", -1)[1]),
              lines[1],
              blocks[2].strip()));
    }
    return responses;
  }
}
