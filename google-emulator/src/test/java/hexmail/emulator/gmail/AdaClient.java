package hexmail.emulator.gmail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A local Google with ten messages, and Ada signed in.
final class AdaClient implements AutoCloseable {
  static final String ADA = "ada@example.com";
  static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

  private final RunningGoogle running;
  private String token;

  AdaClient(Path data) {
    running = RunningGoogle.in(data);
    token = newToken();
  }

  private String newToken() {
    return running.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  Control control() {
    return running.google().control();
  }

  HttpResponse<String> post(String path, Map<String, String> parameters) {
    return running.browser().post(path, parameters);
  }

  /// Moves the clock and signs in again.
  void wait(Duration duration) {
    control().clock().advance(duration);
    token = newToken();
  }

  HttpResponse<String> get(String path) {
    return running.browser().get("/gmail/v1/users/me/" + path, "Authorization", "Bearer " + token);
  }

  JsonObject json(String path) {
    return BrowserClient.json(get(path).body());
  }

  int status(String path) {
    return get(path).statusCode();
  }

  String historyId() {
    return json("profile").get("historyId").getAsString();
  }

  /// Delivers a message of this subject that is in the inbox and unread; its id.
  String deliver(String subject, String... headers) {
    String message =
        "From: Grace <grace@example.com>\r\nSubject: "
            + subject
            + "\r\n"
            + String.join("", headers)
            + "\r\nAt noon.\r\n";
    return control().deliver(ADA, message, LATER, List.of("INBOX", "UNREAD"));
  }

  void label(String id, List<String> add, List<String> remove) {
    control().changeLabels(ADA, id, add, remove);
  }

  /// The texts of one field in a list of objects.
  static List<String> texts(JsonObject json, String list, String field) {
    return !json.has(list)
        ? List.of()
        : json.getAsJsonArray(list).asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(entry -> entry.get(field).getAsString())
            .toList();
  }

  /// The kinds of the records of a history, in their order.
  static List<String> kinds(JsonObject response) {
    List<String> kinds = new ArrayList<>();
    for (JsonElement entry : response.getAsJsonArray("history")) {
      entry.getAsJsonObject().keySet().stream()
          .filter(key -> !List.of("id", "messages").contains(key))
          .forEach(kinds::add);
    }
    return kinds;
  }

  @Override
  public void close() {
    running.close();
  }
}
