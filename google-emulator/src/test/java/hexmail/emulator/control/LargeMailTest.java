package hexmail.emulator.control;

import static hexmail.emulator.control.AdasMailbox.ADA;
import static hexmail.emulator.control.AdasMailbox.LATER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LargeMailTest {
  private static final String HEAD =
      "From: Grace <grace@example.com>\r\nSubject: Long\r\nContent-Type: text/plain;"
          + " charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";

  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private BrowserClient browser;
  private Control control;
  private AdasMailbox mail;

  @BeforeEach
  void start() {
    mail = new AdasMailbox(running);
    browser = mail.browser;
    control = mail.control;
  }

  @Test
  void text_of_more_than_100_kb_is_read_as_an_attachment() {
    String longest = "x".repeat(100_000);
    String shorter = control.deliver(ADA, HEAD + longest, LATER, List.of());
    String longer = control.deliver(ADA, HEAD + longest + "ü", LATER, List.of());

    assertThat(decoded(body(shorter).get("data").getAsString())).isEqualTo(longest);
    JsonObject body = body(longer);
    assertThat(body.keySet()).containsExactly("size", "attachmentId");
    assertThat(body.get("size").getAsInt()).isEqualTo(100_002);
    JsonObject text =
        mail.gmail("messages/" + longer + "/attachments/" + body.get("attachmentId").getAsString());
    assertThat(decoded(text.get("data").getAsString())).isEqualTo(longest + "ü");
  }

  @Test
  void a_kind_server_sends_text_of_any_size_within_the_message() {
    String id = control.deliver(ADA, HEAD + "x".repeat(200_000), LATER, List.of());

    browser.post("/_control/gmail/texts", Map.of("inline", "true"));
    assertThat(body(id).keySet()).containsExactly("size", "data");
    browser.post("/_control/gmail/texts", Map.of("inline", "false"));
    assertThat(body(id).keySet()).doesNotContain("data");
  }

  @Test
  void a_message_of_25_mb_is_imported_from_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.mbox");
    Files.writeString(
        file,
        "From grace@example.com Sat Jan 03 10:00:00 2026\r\n"
            + HEAD
            + "Measured: nothing at all\r\n".repeat(1_000_000));

    control.fill(ADA, new MailSource.Files(List.of(file)));

    JsonArray listed = mail.gmail("messages").getAsJsonArray("messages");
    String id = listed.get(0).getAsJsonObject().get("id").getAsString();
    assertThat(listed).hasSize(1);
    assertThat(body(id).get("size").getAsInt()).isEqualTo(26_000_000);
  }

  @Test
  void a_message_of_25_mb_is_delivered_over_http() {
    String message = HEAD + "Measured: nothing at all\r\n".repeat(1_000_000);

    HttpResponse<String> response =
        browser.post(
            "/_control/mail/deliver",
            Map.of("email", ADA, "message", message, "received", LATER.toString()));

    assertThat(response.statusCode()).isEqualTo(200);
    String id = new Gson().fromJson(response.body(), JsonObject.class).get("id").getAsString();
    assertThat(body(id).get("size").getAsInt()).isEqualTo(26_000_000);
  }

  @Test
  void a_large_conversation_is_made_on_demand() {
    assertThat(
            browser
                .post(
                    "/_control/mail/large-conversation",
                    Map.of("email", ADA, "messages", "5", "bytes", "150000"))
                .statusCode())
        .isEqualTo(303);

    String first =
        mail.gmail("messages?q=subject:measurements")
            .getAsJsonArray("messages")
            .get(0)
            .getAsJsonObject()
            .get("threadId")
            .getAsString();
    JsonArray messages = mail.gmail("threads/" + first).getAsJsonArray("messages");
    assertThat(messages).hasSize(5);
    messages.forEach(message ->
        assertThat(
                message
                    .getAsJsonObject()
                    .getAsJsonObject("payload")
                    .getAsJsonObject("body")
                    .get("size")
                    .getAsInt())
            .isEqualTo(150_000));
  }

  private static String decoded(String data) {
    return new String(Base64.getUrlDecoder().decode(data), UTF_8);
  }

  private JsonObject body(String id) {
    return mail.gmail("messages/" + id).getAsJsonObject("payload").getAsJsonObject("body");
  }
}
