package hexmail.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/// Ada's mailbox, under control and as applications see it.
final class AdasMailbox {
  static final String ADA = "ada@example.com";
  static final String MESSAGE =
      "From: Grace <grace@example.com>\r\nSubject: Lunch %s\r\n\r\nAt noon, xyzzy.\r\n";

  /// After all sample mail.
  static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

  final BrowserClient browser;
  final Control control;
  private final String token;

  AdasMailbox(RunningGoogle running) {
    browser = running.browser();
    control = running.google().control();
    token = browser.tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  String deliver(String subject, Instant received) {
    return control.deliver(ADA, MESSAGE.formatted(subject), received, List.of("INBOX", "UNREAD"));
  }

  /// The ids of the messages that a search finds, in spam and trash too when it names a place.
  List<String> ids(String query) {
    return ids(query, query.contains("in:"));
  }

  List<String> ids(String query, boolean includeSpamTrash) {
    return ids(
        gmail(
            "messages?q="
                + URLEncoder.encode(query, UTF_8)
                + "&includeSpamTrash="
                + includeSpamTrash));
  }

  List<String> ids(JsonObject page) {
    return !page.has("messages")
        ? List.of()
        : page.getAsJsonArray("messages").asList().stream()
            .map(entry -> entry.getAsJsonObject().get("id").getAsString())
            .toList();
  }

  JsonObject gmail(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return BrowserClient.json(response.body());
  }

  int status(String path) {
    return get(path).statusCode();
  }

  private HttpResponse<String> get(String path) {
    return get(path, token);
  }

  HttpResponse<String> get(String path, String bearer) {
    return browser.get("/gmail/v1/users/me/" + path, "Authorization", "Bearer " + bearer);
  }
}
