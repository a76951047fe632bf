package hexmail.emulator.gmail;

import static hexmail.emulator.gmail.GmailServer.encoded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.MailStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmailApiTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-07T12:00:00Z"), ZoneOffset.UTC);
  private static MailStore mailboxes;
  private static GmailServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    mailboxes = MailStore.open(folder, CLOCK);
    Path odd =
        Path.of(Objects.requireNonNull(GmailApiTest.class.getResource("/mail/odd.mbox")).toURI());
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
  void the_profile_counts_messages_and_threads_and_writes_64_bit_numbers_as_strings() {
    assertThat(server.json("me/profile").toString())
        .isEqualTo(
            "{\"emailAddress\":\"ada@example.com\",\"messagesTotal\":16,\"threadsTotal\":14,\"historyId\":\"100016\"}");
  }

  @Test
  void the_own_address_will_do_for_me_and_another_one_is_refused() {
    assertThat(server.json("ada%40example.com/profile").get("messagesTotal").getAsInt())
        .isEqualTo(16);
    assertError(
        "grace%40example.com/profile", 403, "forbidden", "Delegation denied for grace@example.com");
  }

  @Test
  void who_comes_without_a_good_token_gets_googles_challenge() {
    HttpResponse<String> without =
        server.send(
            HttpRequest.newBuilder(server.uri("me/profile")).build(),
            HttpResponse.BodyHandlers.ofString());
    HttpResponse<String> expired =
        server.send(
            HttpRequest.newBuilder(server.uri("me/profile"))
                .header("Authorization", "Bearer expired")
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.body()).contains("CREDENTIALS_MISSING", "Login Required.");
    assertThat(expired.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
    assertThat(expired.body())
        .contains("\"Invalid Credentials\"", "\"UNAUTHENTICATED\"", "authError");
  }

  @Test
  void an_account_without_a_mailbox_has_no_mail_service() {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.uri("me/profile"))
                .header("Authorization", "Bearer nobody@example.com")
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Mail service not enabled", "failedPrecondition");
  }

  @Test
  void pages_walk_through_all_messages_and_the_last_has_no_token() {
    List<String> walked = new ArrayList<>();
    String token = "";
    int pages = 0;
    while (pages == 0 || !token.isEmpty()) {
      JsonObject page = server.json("me/messages?maxResults=5&pageToken=" + encoded(token));
      page.getAsJsonArray("messages")
          .forEach(message -> walked.add(message.getAsJsonObject().get("id").getAsString()));
      JsonElement next = page.get("nextPageToken");
      token = next == null ? "" : next.getAsString();
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(walked).hasSize(14).isEqualTo(listed("maxResults=500"));
  }

  @Test
  void a_page_token_is_good_for_its_query_only() {
    String token = server.json("me/messages?maxResults=5").get("nextPageToken").getAsString();

    assertError(
        "me/messages?q=moth&pageToken=" + token, 400, "invalidArgument", "Invalid pageToken");
    assertError("me/messages?pageToken=nonsense", 400, "invalidArgument", "Invalid pageToken");
  }

  @Test
  void lists_keep_to_query_labels_and_spam() {
    assertThat(listed("q=subject:mill")).hasSize(2);
    assertThat(listed("labelIds=INBOX&labelIds=STARRED")).hasSize(2);
    assertThat(listed("includeSpamTrash=true")).hasSize(16);
    assertThat(listed("labelIds=SPAM")).hasSize(1);
    assertThat(server.json("me/messages?q=nosuchword").toString())
        .isEqualTo("{\"resultSizeEstimate\":0}");
  }

  @Test
  void bad_parameters_are_refused_in_googles_words() {
    assertError("me/messages?labelIds=NOPE", 400, "invalidArgument", "Invalid label: NOPE");
    assertError("me/messages/zz!", 400, "invalidArgument", "Invalid id value");
    assertError("me/messages/abcdef", 404, "notFound", "Requested entity was not found.");
    assertError("me/labels/Label_99", 404, "notFound", "Requested entity was not found.");
    assertThat(error("me/messages?maxResults=many", 400).get("message").getAsString())
        .startsWith("Invalid value at 'max_results'");
    assertThat(error("me/messages?fields=nonsense", 400).get("message").getAsString())
        .isEqualTo("Invalid field selection nonsense");
  }

  @Test
  void labels_are_listed_without_and_shown_with_counts() {
    JsonArray labels = server.json("me/labels").getAsJsonArray("labels");

    assertThat(labels).hasSize(16);
    assertThat(labels.get(14).toString())
        .isEqualTo(
            "{\"id\":\"Label_1\",\"name\":\"Seyahat planı\",\"messageListVisibility\":\"show\","
                + "\"labelListVisibility\":\"labelShow\",\"type\":\"user\"}");
    assertThat(server.json("me/labels/INBOX").toString())
        .isEqualTo(
            "{\"id\":\"INBOX\",\"name\":\"INBOX\",\"messageListVisibility\":\"hide\","
                + "\"labelListVisibility\":\"labelShow\",\"type\":\"system\",\"messagesTotal\":13,"
                + "\"messagesUnread\":7,\"threadsTotal\":12,\"threadsUnread\":7}");
  }

  @Test
  void a_long_get_may_come_as_a_post_with_a_packed_form() throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(form)) {
      packed.write("q=subject%3Amill&fields=messages(id)".getBytes(UTF_8));
    }
    HttpRequest.Builder post =
        server
            .request("me/messages")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));

    HttpResponse<String> response =
        server.send(
            post.copy()
                .header("Content-Encoding", "gzip")
                .header("X-HTTP-Method-Override", "GET")
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonArray("messages"))
        .hasSize(2);
    assertThat(server.send(post.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void answers_are_packed_for_whoever_asks() throws IOException {
    HttpResponse<byte[]> response =
        server.send(
            server.request("me/labels").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(body.readAllBytes(), UTF_8)).contains("\"INBOX\"");
    }
  }
}
