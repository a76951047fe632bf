package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail at the local Google, as the adapter reads it.
class SentMailJourneyTest {
  @TempDir private @Nullable Path folder;

  @Test
  void messages_are_read_as_they_were_sent() throws IOException {
    Path mail = Files.createDirectory(Objects.requireNonNull(folder).resolve("mail"));
    send(
        mail,
        "1.eml",
        "windows-1254",
        """
        From: =?windows-1254?Q?Ay=FEe_=D6zt=FCrk?= <ayse@example.com>
        To: "Lovelace, Ada" <ada@example.com>, alan@example.com
        Cc: Team: grace@example.com;
        Subject: =?UTF-8?B?xLDFnyDwn5iA?=
        Date: Tue, 10 Nov 2026 08:00:00 +0300
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=windows-1254
        Content-Transfer-Encoding: 8bit

        Günaydın & iyi günler
        --b
        Content-Type: text/csv; name="a.csv"
        Content-Disposition: attachment; filename="a.csv"

        1,2
        --b--
        """);
    send(mail, "2.eml", "US-ASCII", "Subject: no sender\n\nHello\n");
    List<Message> messages;
    List<MessageSummary> summaries;
    try (LocalGoogle google =
            LocalGoogleSession.google(folder, new MailSource.Files(List.of(mail)));
        LocalGoogleSession session = LocalGoogleSession.verified(google)) {
      MailboxAccess access = LocalGoogleSession.access(session.grant().bearer().token());
      List<MessageId> ids = ids(session, access);
      summaries =
          LocalGoogleSession.found(session.adapter().mailbox().summaries(access, ids)).found();
      messages =
          ids.stream()
              .map(id ->
                  LocalGoogleSession.found(session.adapter().messageReader().read(access, id)))
              .toList();
    }

    Message full =
        messages.stream()
            .filter(message -> message.summary().hasAttachment())
            .findFirst()
            .orElseThrow();
    Message bare =
        messages.stream().filter(message -> !message.equals(full)).findFirst().orElseThrow();
    assertThat(messages).hasSize(2);
    assertThat(full.summary().from())
        .isEqualTo(new Correspondent("Ayşe Öztürk", "ayse@example.com"));
    assertThat(full.summary().subject()).isEqualTo("İş 😀");
    assertThat(full.summary().snippet()).isEqualTo("Günaydın & iyi günler");
    assertThat(full.summary().receivedAt()).isEqualTo(Instant.parse("2026-11-10T05:00:00Z"));
    assertThat(full.to())
        .containsExactly(
            new Correspondent("Lovelace, Ada", "ada@example.com"),
            new Correspondent("", "alan@example.com"));
    assertThat(full.cc()).containsExactly(new Correspondent("", "grace@example.com"));
    assertThat(((MessageBody.Plain) full.body()).text().strip()).isEqualTo("Günaydın & iyi günler");
    assertThat(full.attachments())
        .singleElement()
        .extracting(Attachment::name, Attachment::mimeType)
        .containsExactly("a.csv", "text/csv");
    assertThat(bare.summary().from()).isEqualTo(Correspondent.UNKNOWN);
    assertThat(bare.summary().subject()).isEqualTo("no sender");
    assertThat(summaries).isEqualTo(messages.stream().map(Message::summary).toList());
  }

  private static List<MessageId> ids(LocalGoogleSession session, MailboxAccess access) {
    ListRequest everything = new ListRequest(MailQuery.EVERYTHING, null, null, 9);
    return LocalGoogleSession.found(session.adapter().mailbox().list(access, everything)).ids();
  }

  private static void send(Path folder, String name, String charset, String message)
      throws IOException {
    Files.write(
        folder.resolve(name), message.replace("\n", "\r\n").getBytes(Charset.forName(charset)));
  }
}
