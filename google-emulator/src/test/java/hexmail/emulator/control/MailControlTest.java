package hexmail.emulator.control;

import static hexmail.emulator.control.AdasMailbox.ADA;
import static hexmail.emulator.control.AdasMailbox.LATER;
import static hexmail.emulator.control.AdasMailbox.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailControlTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private BrowserClient browser;
  private Control control;
  private AdasMailbox mail;

  @BeforeEach
  void start() {
    mail = new AdasMailbox(running);
    browser = mail.browser;
    control = mail.control;
    // Places in lists are compared.
    control.pages().newestFirst(true);
  }

  @Test
  void delivered_mail_is_listed_where_its_time_belongs_and_found_by_its_words() {
    String later = mail.deliver("later", LATER.plusSeconds(1));
    String sooner = mail.deliver("sooner", LATER);

    assertThat(mail.ids("")).startsWith(later, sooner);
    assertThat(mail.ids("xyzzy subject:sooner from:grace")).containsExactly(sooner);
    JsonObject message = mail.gmail("messages/" + sooner);
    assertThat(message.get("internalDate").getAsString())
        .isEqualTo(Long.toString(LATER.toEpochMilli()));
    assertThat(message.getAsJsonArray("labelIds").asList().stream().map(JsonElement::getAsString))
        .containsExactlyInAnyOrder("INBOX", "UNREAD");
  }

  @Test
  void every_message_gets_an_id_of_its_own_also_after_a_deletion() {
    String first = mail.deliver("first", LATER);
    control.delete(ADA, first);
    String second = mail.deliver("second", LATER);
    String third = mail.deliver("third", LATER);

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(mail.ids("xyzzy")).containsExactly(third, second);
  }

  @Test
  void a_deleted_message_is_gone_from_lists_searches_and_counts() {
    String id = mail.deliver("one", LATER);
    long history = mail.gmail("profile").get("historyId").getAsLong();

    control.delete(ADA, id);
    control.delete(ADA, id);

    assertThat(mail.ids("xyzzy")).isEmpty();
    assertThat(mail.status("messages/" + id)).isEqualTo(404);
    assertThat(mail.gmail("profile").get("messagesTotal").getAsInt()).isEqualTo(10);
    assertThat(mail.gmail("profile").get("historyId").getAsLong()).isGreaterThan(history);
  }

  @Test
  void labels_are_made_by_name_and_counted() {
    String id = control.labels().create(ADA, "Reisen/Ägypten");
    control.deliver(ADA, MESSAGE, LATER, List.of("Reisen/Ägypten", "INBOX"));
    control.deliver(ADA, MESSAGE, LATER, List.of("Another"));

    assertThat(control.labels().create(ADA, "Reisen/Ägypten")).isEqualTo(id);
    JsonObject label = mail.gmail("labels/" + id);
    assertThat(label.get("name").getAsString()).isEqualTo("Reisen/Ägypten");
    assertThat(label.get("messagesTotal").getAsInt()).isEqualTo(1);
    assertThat(mail.gmail("labels").getAsJsonArray("labels").toString()).contains("\"Another\"");
  }

  @Test
  void mail_of_others_stays_as_it_is() {
    String ofGrace = control.deliver("grace@example.com", MESSAGE, LATER, List.of("INBOX"));
    String ofAda = mail.deliver("ada", LATER);

    control.delete(ADA, ofGrace);
    control.delete(ADA, ofAda);

    String grace = browser.tokens(SampleAccounts.GRACE).get("access_token").getAsString();
    assertThat(mail.get("messages/" + ofGrace, grace).statusCode()).isEqualTo(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> control.deliver("bob@example.com", MESSAGE, LATER, List.of()));
  }

  @Test
  void pages_can_be_cut_short() {
    List<String> all = mail.ids("");
    control.cutPagesShort(true);

    JsonObject first = mail.gmail("messages?maxResults=6");
    String position = first.get("nextPageToken").getAsString();
    JsonObject second = mail.gmail("messages?maxResults=6&pageToken=" + position);

    assertThat(first.has("messages")).isFalse();
    assertThat(mail.ids(second)).isEqualTo(all.subList(0, 3));
    control.cutPagesShort(false);
    assertThat(mail.ids("")).isEqualTo(all);
  }

  @Test
  void a_fault_can_be_for_some_calls_only() {
    String one = mail.deliver("one", LATER);
    String two = mail.deliver("two", LATER);
    control.fault(Endpoint.MESSAGES_GET, Fault.status(503).onlyFor(one, "format=full").always());
    control.fault(Endpoint.MESSAGES_GET, Fault.status(502).onlyFor(two));

    assertThat(mail.status("messages/" + one + "?format=full")).isEqualTo(503);
    assertThat(mail.status("messages/" + one + "?format=minimal")).isEqualTo(200);
    assertThat(mail.status("messages/" + two)).isEqualTo(502);
    assertThat(mail.status("messages/" + two)).isEqualTo(200);
    assertThat(mail.status("messages/" + one + "?format=full")).isEqualTo(503);
  }

  @Test
  void labels_have_the_visibility_and_colours_that_were_set() {
    String form = "/_control/labels";
    String id =
        BrowserClient.json(
                browser
                    .post(
                        form,
                        Map.of(
                            "email",
                            ADA,
                            "name",
                            "Trips",
                            "visibility",
                            "labelShowIfUnread",
                            "textColor",
                            "#ffffff",
                            "backgroundColor",
                            "#16a766"))
                    .body())
            .get("id")
            .getAsString();
    browser.post(form, Map.of("email", ADA, "name", "INBOX", "visibility", "labelHide"));

    assertThat(mail.gmail("labels/" + id).toString())
        .contains(
            "\"messageListVisibility\":\"show\",\"labelListVisibility\":\"labelShowIfUnread\"")
        .contains("\"color\":{\"textColor\":\"#ffffff\",\"backgroundColor\":\"#16a766\"}");
    assertThat(mail.gmail("labels").toString())
        .contains(
            "{\"id\":\"INBOX\",\"name\":\"INBOX\",\"messageListVisibility\":\"hide\","
                + "\"labelListVisibility\":\"labelHide\",\"type\":\"system\"}")
        .contains("\"backgroundColor\":\"#16a766\"");
    browser.post(form, Map.of("email", ADA, "name", "Trips"));
    assertThat(mail.gmail("labels/" + id).toString()).contains("labelShowIfUnread", "#16a766");
    assertThat(
            browser
                .post(form, Map.of("email", ADA, "name", "Trips", "visibility", "loud"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_same_is_to_be_had_over_http() {
    HttpResponse<String> delivered =
        browser.post(
            "/_control/mail/deliver",
            Map.of(
                "email", ADA, "message", MESSAGE, "received", LATER.toString(), "labels", "INBOX"));
    String id = BrowserClient.json(delivered.body()).get("id").getAsString();
    assertThat(mail.ids("xyzzy")).containsExactly(id);
    assertThat(browser.post("/_control/labels", Map.of("email", ADA, "name", "Trips")).body())
        .contains("\"id\": \"Label_");

    browser.post("/_control/pages", Map.of("cut", "true"));
    assertThat(mail.gmail("messages").has("messages")).isFalse();
    browser.post("/_control/pages", Map.of("cut", "false"));
    browser.post("/_control/mail/delete", Map.of("email", ADA, "id", id));
    assertThat(mail.ids("xyzzy")).isEmpty();
    browser.post("/_control/faults", Map.of("endpoint", "PROFILE", "only", "fields=,historyId"));
    assertThat(mail.status("profile")).isEqualTo(200);
    assertThat(mail.status("profile?fields=historyId")).isEqualTo(503);
  }

  @Test
  void mistakes_over_http_are_named() {
    assertThat(
            Stream.of(
                browser.post("/_control/mail/deliver", Map.of("email", ADA, "message", MESSAGE)),
                browser.post(
                    "/_control/mail/deliver",
                    Map.of("email", ADA, "message", MESSAGE, "received", "noon")),
                browser.post("/_control/labels", Map.of("email", "bob@example.com", "name", "x")),
                browser.post(
                    "/_control/mail/labels", Map.of("email", ADA, "id", "ffff", "add", "INBOX")),
                browser.post("/_control/mail/expire-history", Map.of("email", "bob@example.com")),
                browser.post("/_control/pages", Map.of("cut", "perhaps"))))
        .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(400));
  }
}
