package hexmail.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.StoredMessage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whole mailboxes and the labels of their messages under control.
class MailboxControlTest {
  private static final String ADA = "ada@example.com";
  private static final String MESSAGE =
      "From: Grace <grace@example.com>\r\nSubject: Lunch %s\r\n\r\nAt noon, xyzzy.\r\n";
  private static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private Control control;
  private String token;

  @BeforeEach
  void start() {
    control = running.google().control();
    token = browser.tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  @Test
  void labels_of_a_message_change() {
    String id = deliver("one", LATER);

    control.changeLabels(ADA, id, List.of("Trips", "STARRED"), List.of("UNREAD"));
    assertThat(ids("xyzzy is:starred label:trips is:read")).containsExactly(id);
    control.changeLabels(
        ADA,
        id,
        List.of("TRASH"),
        List.of(control.labels().create(ADA, "Trips"), "STARRED", "INBOX"));
    assertThat(ids("xyzzy")).isEmpty();
    assertThat(ids("xyzzy in:trash")).containsExactly(id);
    assertThat(gmail("messages/" + id).getAsJsonArray("labelIds").toString())
        .isEqualTo("[\"TRASH\"]");
    browser.post(
        "/_control/mail/labels",
        Map.of("email", ADA, "id", id, "add", "INBOX,UNREAD", "remove", "TRASH"));
    assertThat(ids("xyzzy is:unread")).containsExactly(id);
    browser.post("/_control/mail/labels", Map.of("email", ADA, "id", id, "add", "", "remove", ""));
    assertThat(gmail("messages/" + id).getAsJsonArray("labelIds").toString())
        .isEqualTo("[\"INBOX\",\"UNREAD\"]");
  }

  @Test
  void a_search_for_trash_needs_the_flag_unless_a_switch_says_otherwise() {
    String id = deliver("one", LATER);
    control.changeLabels(ADA, id, List.of("TRASH"), List.of("INBOX"));

    assertThat(ids("xyzzy in:trash", false)).isEmpty();
    assertThat(ids("xyzzy in:anywhere", false)).isEmpty();
    assertThat(ids("xyzzy in:trash", true)).containsExactly(id);
    browser.post("/_control/pages", Map.of("searchesReachSpam", "true"));

    assertThat(ids("xyzzy in:trash", false)).containsExactly(id);
  }

  @Test
  void the_truth_of_a_mailbox_is_to_be_had() {
    String id = deliver("one", LATER);
    List<StoredMessage> all = new ArrayList<>();

    long point = control.mailbox(ADA).forEach(all::add);

    assertThat(all).hasSize(11);
    assertThat(all.getFirst().id()).isEqualTo(id);
    assertThat(all.getFirst().labelIds()).containsExactly("INBOX", "UNREAD");
    assertThat(gmail("profile").get("historyId").getAsString()).isEqualTo(Long.toString(point));
  }

  @Test
  void a_mailbox_can_be_filled_with_many_messages() {
    control.fill(ADA, new MailSource.Many(2_500));
    assertThat(gmail("profile").get("messagesTotal").getAsInt()).isEqualTo(2_500);

    browser.post("/_control/mail/fill", Map.of("email", ADA, "messages", "1200"));
    assertThat(gmail("profile").get("messagesTotal").getAsInt()).isEqualTo(1_200);
    assertThat(browser.post("/_control/mail/fill", Map.of("email", ADA)).statusCode())
        .isEqualTo(400);
    assertThat(gmail("messages/" + ids("").getFirst()).has("payload")).isTrue();
  }

  @Test
  void a_mailbox_can_be_emptied() {
    deliver("one", LATER);
    control.labels().create(ADA, "Trips");

    control.empty(ADA);

    assertThat(ids("in:anywhere")).isEmpty();
    assertThat(gmail("labels").toString()).doesNotContain("Trips");
    String id = deliver("two", LATER);
    assertThat(ids("in:anywhere")).containsExactly(id);
    browser.post("/_control/mail/empty", Map.of("email", ADA));
    assertThat(ids("in:anywhere")).isEmpty();
    assertThat(control.deliver("grace@example.com", MESSAGE, LATER, List.of())).isNotEmpty();
  }

  private String deliver(String subject, Instant received) {
    return control.deliver(ADA, MESSAGE.formatted(subject), received, List.of("INBOX", "UNREAD"));
  }

  private List<String> ids(String query) {
    return ids(query, query.contains("in:"));
  }

  private List<String> ids(String query, boolean includeSpamTrash) {
    return ids(
        gmail(
            "messages?q="
                + URLEncoder.encode(query, UTF_8)
                + "&includeSpamTrash="
                + includeSpamTrash));
  }

  private static List<String> ids(JsonObject page) {
    return !page.has("messages")
        ? List.of()
        : page.getAsJsonArray("messages").asList().stream()
            .map(entry -> entry.getAsJsonObject().get("id").getAsString())
            .toList();
  }

  private JsonObject gmail(String path) {
    return BrowserClient.json(get(path, token).body());
  }

  private HttpResponse<String> get(String path, String bearer) {
    return browser.get("/gmail/v1/users/me/" + path, "Authorization", "Bearer " + bearer);
  }
}
