package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mail.StoredMailbox.Label;
import hexmail.emulator.mail.StoredMailbox.Profile;
import hexmail.emulator.mime.Part;
import hexmail.emulator.mime.Part.Body;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that `odd.mbox` holds, read and listed.
class OddMboxTest {
  private MailStore mailboxes;
  private StoredMailbox mailbox;
  private ImportReport report;

  @BeforeEach
  void fill(@TempDir Path folder) {
    mailboxes = MailStore.open(folder, MailFixture.CLOCK);
    report = mailboxes.fill(ADA, new MailSource.Files(List.of(MailFixture.oddMbox())));
    mailbox = mailboxes.of(ADA).orElseThrow();
  }

  @AfterEach
  void close() {
    mailboxes.close();
  }

  private StoredMessage message(String subject) {
    return MailFixture.all(mailbox, "", true).stream()
        .filter(message -> MailFixture.parsed(mailbox, message).header("Subject").equals(subject))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_message_is_read_and_the_broken_ones_are_counted() {
    assertThat(report).isEqualTo(new ImportReport(16, 3));
    assertThat(mailbox.profile()).isEqualTo(new Profile(ADA, 16, 14, 100_016));
  }

  @Test
  void messages_come_newest_first_with_their_sender_and_subject() {
    List<String> lines =
        MailFixture.all(mailbox, "", true).stream()
            .map(message ->
                message.received()
                    + " | "
                    + MailFixture.parsed(mailbox, message).header("From")
                    + " | "
                    + MailFixture.parsed(mailbox, message).header("Subject"))
            .toList();

    assertThat(lines)
        .containsExactly(
            "2026-01-06T06:00:00Z | Charles Babbage <c.babbage@engines.example> | This one was cut off",
            "2026-01-05T10:00:00Z | Grace Hopper <grace@example.com> | It is taped into the logbook",
            "2026-01-05T10:00:00Z | Ada Lovelace <ada@example.com> | Re: Fwd: A moth in the relay",
            "2026-01-05T09:00:00Z | José Álvarez <jose.alvarez@example.net> | Señal en Latin-1",
            "2026-01-05T08:00:00Z | Alan Turing <alan@example.com> | Broken base64",
            "2026-01-05T07:00:00Z |  | ",
            "2026-01-04T14:30:00Z | \"Mail Delivery\" <MAILER-DAEMON@example.com> | Delivered late",
            "2026-01-04T09:00:00Z | nobody@quiet.example | Without any time",
            "2026-01-04T09:00:00Z | zoe@mueller.example | Old plans",
            "2026-01-04T00:00:01Z | Prize Office <prizes@prizes.example> | You have won some buttons",
            "2026-01-03T10:00:00Z | grace@example.com | Fwd: A moth in the relay",
            "2026-01-03T08:30:00Z | Charles Babbage <c.babbage@engines.example> | Re: The mill turns",
            "2026-01-02T11:00:00Z | \"O'Brien, Niamh\" <niamh@obrien.example> | 🎉 Café – a party for all of us",
            "2026-01-02T10:00:00Z | Şule Yıldız <sule@ornek.example> | Işık şiddeti ölçümü",
            "2026-01-02T09:15:00Z | 山田 花子 <hanako@rei.example> | 来月の会議について",
            "2026-01-01T08:00:00Z | Charles Babbage <c.babbage@engines.example> | The mill turns");
  }

  @Test
  void ids_are_the_same_in_every_import() {
    assertThat(MailFixture.all(mailbox, "", true).stream().map(StoredMessage::id))
        .containsExactly(
            "19b91e40b00e3750",
            "19b8d996900453db",
            "19b8d996900a7066",
            "19b8d627a8008cf1",
            "19b8d2b8c006a97c",
            "19b8cf49d80cc607",
            "19b896a3e402e292",
            "19b883c1e808ff1d",
            "19b883c1e80f1ba8",
            "19b864dbfe853833",
            "19b834cb100b54be",
            "19b82fa4b4017149",
            "19b7e5d438078dd4",
            "19b7e265500daa5f",
            "19b7dfd22203c6ea",
            "19b78921c009e375");
  }

  @Test
  void spam_and_trash_are_left_out_unless_asked_for() {
    assertThat(MailFixture.all(mailbox, "", false)).hasSize(14);
    assertThat(MailFixture.subjects(mailbox, "in:spam"))
        .containsExactly("You have won some buttons");
    assertThat(MailFixture.subjects(mailbox, "in:trash")).containsExactly("Old plans");
    assertThat(MailFixture.subjects(mailbox, "in:anywhere")).hasSize(16);
  }

  @Test
  void labels_come_from_takeout_or_from_the_status_of_a_unix_mailbox() {
    assertThat(message("The mill turns").labelIds())
        .containsExactlyInAnyOrder("INBOX", "IMPORTANT");
    assertThat(message("Işık şiddeti ölçümü").labelIds())
        .containsExactlyInAnyOrder("INBOX", "UNREAD", "Label_1", "Label_2");
    assertThat(mailbox.labels().stream().filter(Label::own).map(Label::name))
        .containsExactly("Seyahat planı", "Work, urgent");
    assertThat(message("Señal en Latin-1").labelIds())
        .containsExactlyInAnyOrder("INBOX", "STARRED");
    assertThat(message("It is taped into the logbook").labelIds())
        .containsExactlyInAnyOrder("INBOX", "UNREAD");
    assertThat(message("Re: Fwd: A moth in the relay").labelIds()).containsExactly("SENT");
  }

  @Test
  void labels_are_counted() {
    assertThat(mailbox.labels().stream().filter(label -> label.id().equals("INBOX")))
        .containsExactly(
            new Label("INBOX", "INBOX", false, 13, 7, 12, 7, LabelSettings.usual("INBOX", false)));
  }

  @Test
  void conversations_are_found_by_number_and_by_reference() {
    assertThat(message("Re: The mill turns").threadId()).isEqualTo("18d3ce057f2c8001");
    assertThat(message("The mill turns").threadId()).isEqualTo("18d3ce057f2c8001");
    assertThat(message("Re: Fwd: A moth in the relay").threadId())
        .isEqualTo(message("Fwd: A moth in the relay").id());
  }

  @Test
  void texts_are_decoded_by_their_charset() {
    assertThat(message("来月の会議について").snippet()).isEqualTo("エイダ様 会議は水曜日の午後三時からです。");
    assertThat(message("Işık şiddeti ölçümü").snippet())
        .isEqualTo("Şule'den selamlar. Ölçüm çizelgesi değişti; İğne ışığı gösteriyor.");
    assertThat(message("🎉 Café – a party for all of us").snippet())
        .isEqualTo("Tea at four 🫖, cake at five.");
    assertThat(message("Señal en Latin-1").snippet()).isEqualTo("El canal está abierto.");
    assertThat(message("It is taped into the logbook").snippet())
        .isEqualTo("The moth & the tape are safe.");
  }

  @Test
  void quoted_from_lines_lose_one_sign_and_unquoted_ones_end_nothing() {
    assertThat(message("The mill turns").snippet())
        .isEqualTo(
            "The mill turned for an hour today. From here on it goes to the workshop. From the"
                + " drawings you can see why. >From a letter that was quoted twice.");
  }

  @Test
  void parts_keep_their_order_names_and_sizes() {
    List<String> parts = new ArrayList<>();
    MailFixture.parsed(mailbox, message("Re: The mill turns"))
        .root()
        .walk(part ->
            parts.add(part.id() + " " + part.mimeType() + " " + part.fileName() + size(part)));

    assertThat(parts)
        .containsExactly(
            " multipart/mixed ",
            "0 multipart/related ",
            "0.0 multipart/alternative ",
            "0.0.0 text/plain ",
            "0.0.1 text/html ",
            "0.1 image/png wheel.png:12",
            "1 application/pdf Çizimler (son).pdf:41",
            "2 text/csv 数字.csv:16");
  }

  private static String size(Part part) {
    return part.body() instanceof Body.Attachment(long size) ? ":" + size : "";
  }

  @Test
  void a_forwarded_message_is_an_attachment_and_shows_its_own_parts() {
    Part forwarded =
        MailFixture.parsed(mailbox, message("Fwd: A moth in the relay")).root().parts().get(1);

    assertThat(forwarded.fileName()).isEmpty();
    assertThat(forwarded.parts()).hasSize(1);
    assertThat(forwarded.parts().getFirst().id()).isEqualTo("1.0");
    assertThat(forwarded.parts().getFirst().header("Subject")).contains("A moth in the relay");
  }

  @Test
  void broken_messages_keep_what_could_be_read() {
    assertThat(message("Broken base64").snippet()).isEqualTo("The tape broke here.");
    assertThat(MailFixture.parsed(mailbox, message("Broken base64")).fileNames())
        .containsExactly("tape.bin");
    assertThat(message("Re: Fwd: A moth in the relay").snippet())
        .isEqualTo("Keep the moth, please.=ZZ It is history.");
    assertThat(message("This one was cut off").snippet()).isEqualTo("The engine is alm");
  }

  @Test
  void a_header_that_comes_twice_is_kept_twice() {
    assertThat(
            MailFixture.parsed(mailbox, message("Señal en Latin-1")).root().headers().stream()
                .filter(field -> field.name().equals("Subject"))
                .map(field -> field.value()))
        .containsExactly("Señal en Latin-1", "a second subject");
  }
}
