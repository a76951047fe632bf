package hexmail.emulator.control;

import static hexmail.emulator.control.AdasMailbox.ADA;
import static hexmail.emulator.control.AdasMailbox.LATER;
import static hexmail.emulator.control.AdasMailbox.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.StoredMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whole mailboxes and the labels of their messages under control.
class MailboxControlTest {
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
  void labels_of_a_message_change() {
    String id = mail.deliver("one", LATER);

    control.changeLabels(ADA, id, List.of("Trips", "STARRED"), List.of("UNREAD"));
    assertThat(mail.ids("xyzzy is:starred label:trips is:read")).containsExactly(id);
    control.changeLabels(
        ADA,
        id,
        List.of("TRASH"),
        List.of(control.labels().create(ADA, "Trips"), "STARRED", "INBOX"));
    assertThat(mail.ids("xyzzy")).isEmpty();
    assertThat(mail.ids("xyzzy in:trash")).containsExactly(id);
    assertThat(mail.gmail("messages/" + id).getAsJsonArray("labelIds").toString())
        .isEqualTo("[\"TRASH\"]");
    browser.post(
        "/_control/mail/labels",
        Map.of("email", ADA, "id", id, "add", "INBOX,UNREAD", "remove", "TRASH"));
    assertThat(mail.ids("xyzzy is:unread")).containsExactly(id);
    browser.post("/_control/mail/labels", Map.of("email", ADA, "id", id, "add", "", "remove", ""));
    assertThat(mail.gmail("messages/" + id).getAsJsonArray("labelIds").toString())
        .isEqualTo("[\"INBOX\",\"UNREAD\"]");
  }

  @Test
  void a_search_for_trash_needs_the_flag_unless_a_switch_says_otherwise() {
    String id = mail.deliver("one", LATER);
    control.changeLabels(ADA, id, List.of("TRASH"), List.of("INBOX"));

    assertThat(mail.ids("xyzzy in:trash", false)).isEmpty();
    assertThat(mail.ids("xyzzy in:anywhere", false)).isEmpty();
    assertThat(mail.ids("xyzzy in:trash", true)).containsExactly(id);
    browser.post("/_control/pages", Map.of("searchesReachSpam", "true"));

    assertThat(mail.ids("xyzzy in:trash", false)).containsExactly(id);
  }

  @Test
  void the_truth_of_a_mailbox_is_to_be_had() {
    String id = mail.deliver("one", LATER);
    List<StoredMessage> all = new ArrayList<>();

    long point = control.mailbox(ADA).forEach(all::add);

    assertThat(all).hasSize(11);
    assertThat(all.getFirst().id()).isEqualTo(id);
    assertThat(all.getFirst().labelIds()).containsExactly("INBOX", "UNREAD");
    assertThat(mail.gmail("profile").get("historyId").getAsString())
        .isEqualTo(Long.toString(point));
  }

  @Test
  void a_mailbox_can_be_filled_with_many_messages() {
    control.fill(ADA, new MailSource.Many(2_500));
    assertThat(mail.gmail("profile").get("messagesTotal").getAsInt()).isEqualTo(2_500);

    browser.post("/_control/mail/fill", Map.of("email", ADA, "messages", "1200"));
    assertThat(mail.gmail("profile").get("messagesTotal").getAsInt()).isEqualTo(1_200);
    assertThat(browser.post("/_control/mail/fill", Map.of("email", ADA)).statusCode())
        .isEqualTo(400);
    assertThat(mail.gmail("messages/" + mail.ids("").getFirst()).has("payload")).isTrue();
  }

  @Test
  void a_mailbox_can_be_emptied() {
    mail.deliver("one", LATER);
    control.labels().create(ADA, "Trips");

    control.empty(ADA);

    assertThat(mail.ids("in:anywhere")).isEmpty();
    assertThat(mail.gmail("labels").toString()).doesNotContain("Trips");
    String id = mail.deliver("two", LATER);
    assertThat(mail.ids("in:anywhere")).containsExactly(id);
    browser.post("/_control/mail/empty", Map.of("email", ADA));
    assertThat(mail.ids("in:anywhere")).isEmpty();
    assertThat(control.deliver("grace@example.com", MESSAGE, LATER, List.of())).isNotEmpty();
  }
}
