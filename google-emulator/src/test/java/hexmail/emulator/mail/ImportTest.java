package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final Instant CHANGED = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir private Path folder;
  private MailStore mailboxes;

  @BeforeEach
  void open() {
    mailboxes = MailStore.open(folder.resolve("data"), MailFixture.CLOCK);
  }

  @AfterEach
  void close() {
    mailboxes.close();
  }

  private Path file(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private ImportReport fill(Path... files) {
    return mailboxes.fill(ADA, new MailSource.Files(List.of(files)));
  }

  private List<String> listed() {
    StoredMailbox mailbox = mailboxes.of(ADA).orElseThrow();
    return MailFixture.all(mailbox, "", true).stream()
        .map(message ->
            message.received() + " " + MailFixture.parsed(mailbox, message).header("Subject"))
        .toList();
  }

  @Test
  void a_folder_of_eml_files_is_read_by_name_and_ordered_by_date() throws IOException {
    Path mail = Files.createDirectory(folder.resolve("mail"));
    Files.writeString(
        mail.resolve("b.eml"), "Subject: dated\nDate: Mon, 5 Jan 2026 10:00:00 +0100\n\nx\n");
    Files.writeString(mail.resolve("c.EML"), "Subject: follows b\n\nx\n");
    Files.writeString(mail.resolve("a.eml"), "Subject: newest\nDate: 6 Jan 26 10:00 PST\n\nx\n");
    Files.writeString(mail.resolve("notes.txt"), "no mail");
    Files.writeString(
        Files.createDirectories(mail.resolve("Takeout/Mail")).resolve("All mail.mbox"),
        "From a@b.example Thu Jan  1 10:00:00 2026\nSubject: of Takeout\n\nx\n");

    assertThat(fill(mail)).isEqualTo(new ImportReport(4, 0));
    assertThat(listed())
        .containsExactly(
            "2026-01-06T18:00:00Z newest",
            "2026-01-05T09:00:00Z follows b",
            "2026-01-05T09:00:00Z dated",
            "2026-01-01T10:00:00Z of Takeout");
  }

  private static void changed(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(CHANGED));
  }

  @Test
  void without_any_time_the_last_message_of_the_file_is_the_newest() throws IOException {
    Path mbox =
        file(
            "timeless.mbox",
            "From a@b.example\nSubject: one\n\nx\n\nFrom a@b.example\nSubject: two\n\ny\n");

    changed(mbox);

    assertThat(fill(mbox)).isEqualTo(new ImportReport(2, 0));
    assertThat(listed()).containsExactly(CHANGED + " two", CHANGED + " one");
  }

  @Test
  void a_file_that_does_not_begin_with_a_from_line_loses_nothing() throws IOException {
    Path mbox =
        file(
            "headless.mbox",
            "Subject: before\n\nno From line here\n\nFrom a@b.example Mon Jan  5 10:00:00 2026\nSubject: after\n\ny\n");

    changed(mbox);

    assertThat(fill(mbox)).isEqualTo(new ImportReport(2, 0));
    assertThat(listed()).containsExactly(CHANGED + " before", "2026-01-05T10:00:00Z after");
  }

  @Test
  void every_cut_of_a_file_gives_the_messages_before_the_cut_and_never_fails() throws IOException {
    byte[] whole = Files.readAllBytes(MailFixture.oddMbox());

    for (int length = 0; length < whole.length; length += 257) {
      Path cut = Files.write(folder.resolve("cut.mbox"), Arrays.copyOf(whole, length));
      ImportReport report = fill(cut);
      assertThat(report.read()).isBetween(length == 0 ? 0 : 1, 16);
      assertThat(listed()).hasSize(report.read());
    }
  }

  @Test
  void what_is_no_mail_at_all_is_one_broken_message() throws IOException {
    Path noise = file("noise.mbox", "\u0000\u0001\u00FF no header, no colon\nstill \u0000 none\n");

    changed(noise);

    assertThat(fill(noise)).isEqualTo(new ImportReport(1, 1));
    assertThat(listed()).containsExactly(CHANGED + " ");
  }

  @Test
  void a_very_long_line_is_kept_whole() throws IOException {
    String line = "long".repeat(100_000);
    Path mbox =
        file(
            "long.mbox",
            "From a@b.example Mon Jan  5 10:00:00 2026\nSubject: long\n\n" + line + "\n\n");

    fill(mbox);

    StoredMailbox mailbox = mailboxes.of(ADA).orElseThrow();
    StoredMessage message = MailFixture.all(mailbox, "", true).getFirst();
    assertThat(new String(mailbox.raw(message).orElseThrow(), StandardCharsets.ISO_8859_1))
        .isEqualTo("Subject: long\n\n" + line + "\n");
  }

  @Test
  void a_mark_at_the_beginning_and_cr_as_the_line_end_are_no_mail() throws IOException {
    Path mail = Files.createDirectory(folder.resolve("old"));
    Files.writeString(
        mail.resolve("a.eml"), "\uFEFFSubject: marked\nDate: 6 Jan 26 10:00 Z\n\nx\n");
    Files.writeString(mail.resolve("b.eml"), "Subject: mac\rDate: 5 Jan 26 10:00 Z\r\rx\r");
    Files.writeString(
        mail.resolve("c.mbox"), "From - Sun Jan  4 10:00:00 2026\rSubject: box\r\rx\r");

    assertThat(fill(mail)).isEqualTo(new ImportReport(3, 0));
    assertThat(listed())
        .containsExactly(
            "2026-01-06T10:00:00Z marked", "2026-01-05T10:00:00Z mac", "2026-01-04T10:00:00Z box");
  }

  @Test
  void without_a_date_the_time_of_the_last_hop_counts() throws IOException {
    Path mbox =
        file(
            "hops.mbox",
            """
            From -
            Received: from a by b; Tue, 6 Jan 2026 10:00:00 +0100
            Received: from c by a; Mon, 5 Jan 2026 10:00:00 +0100
            Subject: hop

            x
            """);

    fill(mbox);

    assertThat(listed()).containsExactly("2026-01-06T09:00:00Z hop");
  }

  @Test
  void an_answer_with_another_subject_begins_a_conversation() throws IOException {
    String from = "From a@b.example Mon Jan  5 10:00:00 2026\n";
    Path mbox =
        file(
            "subjects.mbox",
            from
                + "Message-ID: <one@x>\nSubject: Lunch\n\nx\n\n"
                + from
                + "References: <one@x>\nSubject: AW: Re[2]: lunch\n\nx\n\n"
                + from
                + "References: <one@x>\nSubject: Lunch on Friday\n\nx\n");

    fill(mbox);

    assertThat(mailboxes.of(ADA).orElseThrow().profile().threads()).isEqualTo(2);
  }

  @Test
  void a_reply_that_comes_before_its_question_joins_it() throws IOException {
    String turned =
        """
        From a@b.example Mon Jan  5 10:00:00 2026
        Message-ID: <two@x>
        References: <one@x>
        Subject: Re: Q

        x

        From a@b.example Mon Jan  5 09:00:00 2026
        Message-ID: <one@x>
        Subject: Q

        y
        """;
    Path mbox = file("turned.mbox", turned);

    fill(mbox);

    assertThat(mailboxes.of(ADA).orElseThrow().profile().threads()).isEqualTo(1);
  }

  @Test
  void a_missing_file_is_named_and_the_mail_stays() throws IOException {
    Path mbox = file("one.mbox", "From a@b.example Mon Jan  5 10:00:00 2026\nSubject: kept\n\nx\n");
    fill(mbox);
    Path missing = folder.resolve("missing.mbox");

    assertThatThrownBy(() -> fill(missing))
        .isInstanceOf(MailFilesUnreadable.class)
        .hasMessageContaining("missing.mbox");
    assertThat(listed()).containsExactly("2026-01-05T10:00:00Z kept");
  }

  @Test
  void a_folder_without_mail_is_a_fault() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> fill(empty))
        .isInstanceOf(MailFilesUnreadable.class)
        .hasMessageContaining("no .eml and no .mbox file");
  }
}
