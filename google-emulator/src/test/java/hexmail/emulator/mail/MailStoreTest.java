package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailStoreTest {
  @TempDir private Path folder;

  private MailStore open() {
    return MailStore.open(folder, MailFixture.CLOCK);
  }

  private static List<String> ids(MailStore mailboxes) {
    return MailFixture.all(mailboxes.of(ADA).orElseThrow(), "", true).stream()
        .map(StoredMessage::id)
        .toList();
  }

  private Jdbi database() {
    return Jdbi.create("jdbc:sqlite:" + folder.resolve("mail.db"));
  }

  private long rows(String table) {
    return database()
        .withHandle(
            handle -> handle.select("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  @Test
  void mail_survives_a_restart_and_kept_changes_nothing() {
    List<String> before;
    try (MailStore mailboxes = open()) {
      mailboxes.fill(ADA, new MailSource.Sample(70));
      before = ids(mailboxes);
    }

    Clock later = Clock.offset(MailFixture.CLOCK, Duration.ofDays(3));
    try (MailStore mailboxes = MailStore.open(folder, later)) {
      mailboxes.fill(ADA, new MailSource.Kept());
      assertThat(ids(mailboxes)).isEqualTo(before).hasSize(70);
      mailboxes.fill(ADA, new MailSource.Sample(70));
      assertThat(ids(mailboxes)).isEqualTo(before);
    }
  }

  @Test
  void an_empty_folder_gets_two_thousand_messages() {
    try (MailStore mailboxes = open()) {
      assertThat(mailboxes.of(ADA)).isEmpty();

      assertThat(mailboxes.fill(ADA, new MailSource.Kept())).isEqualTo(ImportReport.NOTHING);

      assertThat(mailboxes.of(ADA).map(mailbox -> mailbox.profile().messages()))
          .isEqualTo(Optional.of(2_000L));
    }
  }

  @Test
  void the_same_files_are_not_read_twice_wherever_they_lie() throws IOException {
    Path copy = Files.copy(MailFixture.oddMbox(), folder.resolve("copy.mbox"));
    try (MailStore mailboxes = open()) {
      mailboxes.fill(ADA, new MailSource.Files(List.of(MailFixture.oddMbox())));
      long keys = newestKey(mailboxes);

      ImportReport again = mailboxes.fill(ADA, new MailSource.Files(List.of(copy)));

      assertThat(again).isEqualTo(new ImportReport(16, 3));
      assertThat(newestKey(mailboxes)).isEqualTo(keys);
    }
  }

  private static long newestKey(MailStore mailboxes) {
    return MailFixture.all(mailboxes.of(ADA).orElseThrow(), "", true).getFirst().key();
  }

  @Test
  void other_contents_replace_the_old_and_leave_nothing_behind() throws IOException {
    try (MailStore mailboxes = open()) {
      mailboxes.fill("grace@example.com", new MailSource.Sample(5));
      mailboxes.fill(ADA, new MailSource.Sample(30));
      mailboxes.fill(ADA, new MailSource.Files(List.of(MailFixture.oddMbox())));

      assertThat(ids(mailboxes)).hasSize(16);
      assertThat(MailFixture.subjects(mailboxes.of(ADA).orElseThrow(), "subject:invoice"))
          .isEmpty();
      assertThat(mailboxes.of("grace@example.com").orElseThrow().profile().messages()).isEqualTo(5);
    }
    assertThat(rows("mailbox")).isEqualTo(2);
    assertThat(rows("message")).isEqualTo(21);
    assertThat(rows("raw")).isEqualTo(21);
    assertThat(rows("words")).isEqualTo(21);
  }

  @Test
  void what_a_killed_import_left_is_wiped_and_the_import_done_again() {
    try (MailStore mailboxes = open()) {
      mailboxes.fill(ADA, new MailSource.Sample(60));
    }
    database()
        .useHandle(handle -> handle.execute("UPDATE mailbox SET live = 0")); // as a kill leaves it

    try (MailStore mailboxes = open()) {
      assertThat(mailboxes.of(ADA)).isEmpty();
      assertThat(rows("message")).isZero();
      assertThat(rows("words")).isZero();
      assertThat(rows("thread_reference")).isZero();

      mailboxes.fill(ADA, new MailSource.Sample(60));

      assertThat(ids(mailboxes)).hasSize(60).doesNotHaveDuplicates();
    }
  }

  @Test
  void pages_walk_through_the_mailbox_without_a_gap_or_a_double() {
    try (MailStore mailboxes = open()) {
      mailboxes.fill(ADA, new MailSource.Sample(230));
      StoredMailbox mailbox = mailboxes.of(ADA).orElseThrow();
      Selection everything = new Selection("", List.of(), true);
      List<String> walked = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      Optional<PagePosition> position = Optional.of(PagePosition.TOP);

      while (position.isPresent()) {
        ListPage<MessageEntry> page = mailbox.list(everything, position.get(), 100);
        sizes.add(page.entries().size());
        page.entries().stream().map(MessageEntry::id).forEach(walked::add);
        position = page.next();
      }

      assertThat(sizes).containsExactly(100, 100, 30);
      assertThat(walked).isEqualTo(ids(mailboxes));
    }
  }

  @Test
  void a_big_mbox_is_listed_in_order() throws IOException {
    Path big = folder.resolve("big.mbox");
    BigMbox.write(big, 3_000, MailFixture.NOW);
    try (MailStore mailboxes = open()) {
      ImportReport report = mailboxes.fill(ADA, new MailSource.Files(List.of(big)));

      assertThat(report).isEqualTo(new ImportReport(3_000, 0));
      List<Instant> times =
          MailFixture.all(mailboxes.of(ADA).orElseThrow(), "", true).stream()
              .map(StoredMessage::received)
              .toList();
      assertThat(times).hasSize(3_000).isSortedAccordingTo((a, b) -> b.compareTo(a));
      assertThat(MailFixture.subjects(mailboxes.of(ADA).orElseThrow(), "subject:invoice"))
          .hasSize(180);
    }
  }
}
