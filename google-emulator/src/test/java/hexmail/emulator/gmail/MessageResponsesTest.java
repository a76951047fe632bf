package hexmail.emulator.gmail;

import static hexmail.emulator.gmail.GmailServer.encoded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.MailStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageResponsesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-07T12:00:00Z"), ZoneOffset.UTC);
  private static MailStore mailboxes;
  private static GmailServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    mailboxes = MailStore.open(folder, CLOCK);
    Path odd =
        Path.of(
            Objects.requireNonNull(MessageResponsesTest.class.getResource("/mail/odd.mbox"))
                .toURI());
    mailboxes.fill("ada@example.com", new MailSource.Files(List.of(odd)));
    server = new GmailServer(mailboxes);
  }

  @AfterAll
  static void stop() {
    server.close();
    mailboxes.close();
  }

  private static List<String> listed(String query) {
    List<String> ids = new ArrayList<>();
    JsonArray messages = server.json("me/messages?" + query).getAsJsonArray("messages");
    messages.forEach(message -> ids.add(message.getAsJsonObject().get("id").getAsString()));
    return ids;
  }

  private static String idOf(String query) {
    return listed("q=" + encoded(query)).getFirst();
  }

  private static JsonObject error(String path, int status) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
    return JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("error");
  }

  private static void assertError(String path, int status, String reason, String message) {
    JsonObject error = error(path, status);
    assertThat(error.get("code").getAsInt()).isEqualTo(status);
    assertThat(error.get("message").getAsString()).isEqualTo(message);
    assertThat(error.getAsJsonArray("errors").get(0).getAsJsonObject().get("reason").getAsString())
        .isEqualTo(reason);
  }

  @Test
  void a_full_message_has_its_tree_of_parts_with_text_in_utf_8() {
    JsonObject message = server.json("me/messages/" + idOf("rfc822msgid:jp-1@rei.example"));
    JsonObject payload = message.getAsJsonObject("payload");

    assertThat(message.get("internalDate").getAsJsonPrimitive().isString()).isTrue();
    assertThat(message.get("internalDate").getAsString()).isEqualTo("1767345300000");
    assertThat(message.get("sizeEstimate").getAsJsonPrimitive().isNumber()).isTrue();
    assertThat(payload.get("partId").getAsString()).isEmpty();
    String data = payload.getAsJsonObject("body").get("data").getAsString();
    assertThat(new String(Base64.getUrlDecoder().decode(data), UTF_8))
        .isEqualTo("エイダ様\n会議は水曜日の午後三時からです。\n");
  }

  @Test
  void metadata_has_the_named_headers_decoded_and_no_body() {
    String id = idOf("rfc822msgid:jp-1@rei.example");
    JsonObject payload =
        server
            .json(
                "me/messages/"
                    + id
                    + "?format=metadata&metadataHeaders=subject&metadataHeaders=From")
            .getAsJsonObject("payload");

    assertThat(payload.toString())
        .isEqualTo(
            "{\"mimeType\":\"text/plain\",\"headers\":[{\"name\":\"From\",\"value\":\"山田 花子"
                + " <hanako@rei.example>\"},{\"name\":\"Subject\",\"value\":\"来月の会議について\"}]}");
  }

  @Test
  void minimal_and_raw_have_no_payload_and_raw_is_the_message_itself() {
    String id = idOf("rfc822msgid:plain-1@engines.example");
    JsonObject raw = server.json("me/messages/" + id + "?format=RAW");

    assertThat(server.json("me/messages/" + id + "?format=minimal").keySet())
        .containsExactly(
            "id", "threadId", "labelIds", "snippet", "sizeEstimate", "historyId", "internalDate");
    assertThat(raw.has("payload")).isFalse();
    assertThat(new String(Base64.getUrlDecoder().decode(raw.get("raw").getAsString()), UTF_8))
        .startsWith("X-GM-THRID: 1789000000000000001\n")
        .endsWith(">From a letter that was quoted twice.\n");
  }

  @Test
  void attachments_are_fetched_by_their_id() {
    String id = idOf("filename:pdf");
    JsonObject pdf =
        server
            .json("me/messages/" + id)
            .getAsJsonObject("payload")
            .getAsJsonArray("parts")
            .get(1)
            .getAsJsonObject();
    String attachmentId = pdf.getAsJsonObject("body").get("attachmentId").getAsString();
    JsonObject attachment = server.json("me/messages/" + id + "/attachments/" + attachmentId);

    assertThat(pdf.get("filename").getAsString()).isEqualTo("Çizimler (son).pdf");
    assertThat(attachment.get("size").getAsInt()).isEqualTo(41);
    assertThat(
            new String(Base64.getUrlDecoder().decode(attachment.get("data").getAsString()), UTF_8))
        .isEqualTo("%PDF-1.4\n% a small file of our own\n%%EOF\n");
    assertError(
        "me/messages/" + idOf("moth") + "/attachments/" + attachmentId,
        400,
        "invalidArgument",
        "Invalid attachment token");
  }

  @Test
  void the_id_of_an_attachment_is_another_one_in_each_response_and_stays_valid() {
    String message = "me/messages/" + idOf("filename:pdf");
    String first = attachmentId(message);

    assertThat(attachmentId(message)).isNotEqualTo(first);
    assertThat(server.json(message + "/attachments/" + first).get("size").getAsInt()).isEqualTo(41);
  }

  private static String attachmentId(String message) {
    return server
        .json(message)
        .getAsJsonObject("payload")
        .getAsJsonArray("parts")
        .get(1)
        .getAsJsonObject()
        .getAsJsonObject("body")
        .get("attachmentId")
        .getAsString();
  }

  @Test
  void snippets_are_escaped() {
    assertThat(server.json("me/messages/" + idOf("list:logbook") + "?fields=snippet").toString())
        .isEqualTo("{\"snippet\":\"The moth &amp; the tape are safe.\"}");
  }
}
