package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mail.History.HistoryFilter;
import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.StoredMailbox.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data folders of older versions.
class MailSchemaTest {
  private static final List<String> BACK =
      List.of(
          "PRAGMA user_version = 0",
          "DROP TABLE history",
          "DROP INDEX message_by_time",
          "DROP INDEX message_by_thread",
          "DROP INDEX message_label_by_time",
          "ALTER TABLE message DROP COLUMN text",
          "ALTER TABLE message DROP COLUMN history",
          "ALTER TABLE message_label DROP COLUMN received",
          "ALTER TABLE mailbox DROP COLUMN oldest",
          "ALTER TABLE mailbox DROP COLUMN changed",
          "ALTER TABLE mailbox DROP COLUMN first_model",
          "ALTER TABLE mailbox DROP COLUMN last_model",
          "ALTER TABLE label DROP COLUMN visibility",
          "ALTER TABLE label DROP COLUMN text_color",
          "ALTER TABLE label DROP COLUMN background_color",
          "CREATE INDEX message_by_time ON message (mailbox, received, key)",
          "CREATE INDEX message_label_by_label ON message_label (label)");

  private static final Selection ALL = new Selection("", List.of(), false);
  private static final List<String> STAR = List.of("IMPORTANT");
  private static final List<String> NONE = List.of();

  @TempDir private Path folder;

  private MailStore open() {
    return MailStore.open(folder, MailFixture.CLOCK);
  }

  private static List<String> ids(StoredMailbox mailbox, Selection selection) {
    return mailbox.list(selection, PagePosition.TOP, 500).entries().stream()
        .map(MessageEntry::id)
        .toList();
  }

  @Test
  void is_brought_up_to_date_with_all_its_mail() {
    Selection unread = new Selection("", List.of("UNREAD"), false);
    Selection words = new Selection("subject:invoice", List.of(), false);
    List<String> before;
    List<String> found;
    try (MailStore mailboxes = open()) {
      mailboxes.fill(ADA, new MailSource.Sample(60));
      before = ids(mailboxes.of(ADA).orElseThrow(), unread);
      found = ids(mailboxes.of(ADA).orElseThrow(), words);
    }
    Jdbi.create("jdbc:sqlite:" + folder.resolve("mail.db")).useHandle(this::makeOld);

    try (MailStore mailboxes = open()) {
      StoredMailbox ada = mailboxes.of(ADA).orElseThrow();
      long point = ada.profile().history();
      assertThat(point).isEqualTo(100_060);
      assertThat(ids(ada, unread)).isEqualTo(before).isNotEmpty();
      assertThat(ids(ada, words)).isEqualTo(found).isNotEmpty();
      String one = before.getFirst();
      assertThat(ada.raw(ada.find(one).orElseThrow())).isPresent();
      mailboxes.changeLabels(ADA, one, List.of(), List.of("UNREAD"));
      assertThat(ada.history(new HistoryFilter(point, Set.of(), null), point, 10))
          .hasValueSatisfying(history -> assertThat(history.changes()).hasSize(1));
      assertThat(ada.history(new HistoryFilter(point - 1, Set.of(), null), point, 10)).isEmpty();
      assertThat(ids(ada, unread)).hasSize(before.size() - 1);
      assertThat(ada.labels())
          .filteredOn(label -> label.settings().visibility() != null)
          .contains(label(ada, "CHAT", "labelHide"), label(ada, "Label_1", "labelShow"))
          .allSatisfy(label -> assertThat(label.settings().colors()).isNull());
    }
  }

  private static Label label(StoredMailbox mailbox, String id, String visibility) {
    Label found =
        mailbox.labels().stream().filter(label -> label.id().equals(id)).findFirst().orElseThrow();
    assertThat(found.settings()).isEqualTo(new LabelSettings(visibility, null));
    return found;
  }

  @Test
  void the_version_before_label_settings_keeps_its_history() {
    long point;
    try (MailStore mailboxes = open()) {
      mailboxes.fill(ADA, new MailSource.Sample(60));
      point = mailboxes.of(ADA).orElseThrow().profile().history();
      mailboxes.changeLabels(ADA, ids(mailboxes.of(ADA).orElseThrow(), ALL).getFirst(), STAR, NONE);
    }
    Jdbi.create("jdbc:sqlite:" + folder.resolve("mail.db"))
        .useHandle(handle -> {
          handle.execute("PRAGMA user_version = 1");
          BACK.stream()
              .filter(statement -> statement.startsWith("ALTER TABLE label "))
              .forEach(handle::execute);
        });

    try (MailStore mailboxes = open()) {
      StoredMailbox ada = mailboxes.of(ADA).orElseThrow();
      assertThat(ada.history(new HistoryFilter(point, Set.of(), null), point, 10))
          .hasValueSatisfying(history -> assertThat(history.changes()).hasSize(1));
      label(ada, "CATEGORY_SOCIAL", "labelHide");
    }
  }

  private void makeOld(Handle handle) {
    BACK.forEach(handle::execute);
  }
}
