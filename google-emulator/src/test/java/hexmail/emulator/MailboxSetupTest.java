package hexmail.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.MailStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Ada, Grace and Alan hold, whatever the first account was given.
class MailboxSetupTest {
  @TempDir private Path folder;
  private MailStore mailboxes;

  @BeforeEach
  void open() {
    mailboxes = MailStore.open(folder, new TickingClock());
  }

  @AfterEach
  void close() {
    mailboxes.close();
  }

  @Test
  void a_new_folder_gets_the_usual_samples() {
    MailboxSetup.fill(mailboxes, new MailSource.Kept());

    assertThat(sizes()).containsExactly(2_000L, 300L, 40L);
  }

  @Test
  void a_small_sample_means_small_ones_for_the_others() {
    MailboxSetup.fill(mailboxes, new MailSource.Sample(120));

    assertThat(sizes()).containsExactly(120L, 18L, 3L);
  }

  @Test
  void a_big_sample_gives_the_others_no_more_than_usual() {
    MailboxSetup.fill(mailboxes, new MailSource.Sample(2_100));

    assertThat(sizes()).containsExactly(2_100L, 300L, 40L);
  }

  @Test
  void many_messages_give_the_others_what_a_sample_does() {
    MailboxSetup.fill(mailboxes, new MailSource.Many(3_000));
    assertThat(sizes()).containsExactly(3_000L, 300L, 40L);

    MailboxSetup.fill(mailboxes, new MailSource.Many(100));
    assertThat(sizes()).containsExactly(100L, 15L, 2L);
  }

  @Test
  void another_sample_replaces_the_mail_of_all() {
    MailboxSetup.fill(mailboxes, new MailSource.Sample(120));

    MailboxSetup.fill(mailboxes, new MailSource.Sample(40));

    assertThat(sizes()).containsExactly(40L, 6L, 1L);
  }

  @Test
  void kept_mail_is_kept_for_all() {
    MailboxSetup.fill(mailboxes, new MailSource.Sample(120));

    MailboxSetup.fill(mailboxes, new MailSource.Kept());

    assertThat(sizes()).containsExactly(120L, 18L, 3L);
  }

  @Test
  void files_change_the_mail_of_the_first_alone() throws IOException {
    MailboxSetup.fill(mailboxes, new MailSource.Sample(120));

    ImportReport report = MailboxSetup.fill(mailboxes, oneMessage());

    assertThat(report).isEqualTo(new ImportReport(1, 0));
    assertThat(sizes()).containsExactly(1L, 18L, 3L);
  }

  @Test
  void files_in_a_new_folder_leave_the_usual_samples_to_the_others() throws IOException {
    MailboxSetup.fill(mailboxes, oneMessage());

    assertThat(sizes()).containsExactly(1L, 300L, 40L);
  }

  private MailSource oneMessage() throws IOException {
    Path file =
        Files.writeString(folder.resolve("one.eml"), "From: a@b.example\nSubject: One\n\nText.\n");
    return new MailSource.Files(List.of(file));
  }

  /// How many messages each account holds.
  private List<Long> sizes() {
    return Stream.of(SampleAccounts.ADA, SampleAccounts.GRACE, SampleAccounts.ALAN)
        .map(account -> mailboxes.of(account.email()).orElseThrow().profile().messages())
        .toList();
  }
}
