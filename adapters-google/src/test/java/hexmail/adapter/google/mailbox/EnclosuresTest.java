package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageOrigin;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a message carries apart from its text and files, and where it comes from.
class EnclosuresTest {
  @TempDir private @Nullable Path folder;

  @Test
  void a_picture_is_found_by_its_content_id() {
    Message message =
        read(
            """
            Subject: pictures
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: multipart/related; boundary="r"

            --r
            Content-Type: text/html

            <p>Look: <img src="cid:logo@x"></p>
            --r
            Content-Type: image/png; name="logo.png"
            Content-ID: <logo@x>
            Content-Disposition: inline; filename="logo.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --r--
            --m
            Content-Type: image/jpeg; name="photo.jpg"
            Content-ID: <photo@x>
            Content-Disposition: attachment; filename="photo.jpg"

            abc
            --m
            Content-Type: image/jpeg; name="without.jpg"

            abc
            --m--
            """);

    assertThat(message.enclosures().pictures())
        .containsExactly(
            new InlinePicture("logo@x", new Attachment("0.1", "logo.png", "image/png", 8)),
            new InlinePicture("photo@x", new Attachment("1", "photo.jpg", "image/jpeg", 3)));
    assertThat(message.attachments())
        .extracting(Attachment::name)
        .containsExactly("photo.jpg", "without.jpg");
  }

  @Test
  void an_invitation_is_read_as_it_was_sent() {
    assertThat(read(invitation("SUMMARY:Çay saati")).enclosures().calendar())
        .isEqualTo("BEGIN:VCALENDAR\r\nSUMMARY:Çay saati\r\nEND:VCALENDAR");
  }

  @Test
  void a_calendar_that_is_too_large_is_left_out() {
    String large = "DESCRIPTION:" + "x".repeat(Enclosures.MAX_CALENDAR_BYTES);

    assertThat(read(invitation(large)).enclosures().calendar()).isEmpty();
  }

  private static String invitation(String line) {
    return """
    Subject: invitation
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="a"

    --a
    Content-Type: text/plain

    Come.
    --a
    Content-Type: text/calendar; charset=UTF-8; method=REQUEST

    BEGIN:VCALENDAR
    %s
    END:VCALENDAR
    --a--
    """
        .formatted(line);
  }

  @Test
  void a_forwarded_message_is_read_with_its_text() {
    Message message =
        read(
            """
            Subject: forwarded
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: text/plain

            See below.
            --m
            Content-Type: message/rfc822

            From: Charles Babbage <charles@example.org>
            To: Grace <grace@example.com>, alan@example.com
            Subject: =?UTF-8?Q?The_=C3=A9ngine?=
            Date: Mon, 9 Nov 2026 08:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="i"

            --i
            Content-Type: text/plain

            It runs.
            --i
            Content-Type: text/html

            <p>It runs.</p>
            --i--
            --m--
            """);

    assertThat(message.enclosures().messages())
        .containsExactly(
            new EnclosedMessage(
                "1",
                new Correspondent("Charles Babbage", "charles@example.org"),
                List.of(
                    new Correspondent("Grace", "grace@example.com"),
                    new Correspondent("", "alan@example.com")),
                "The éngine",
                "Mon, 9 Nov 2026 08:00:00 +0100",
                new MessageBody.Html("<p>It runs.</p>")));
    assertThat(message.body()).isEqualTo(new MessageBody.Plain("See below."));
  }

  @Test
  void the_list_and_what_gmail_found_out_about_the_sender_are_read() {
    Message message =
        read(
            """
            Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=a@b.example; dmarc=fail
            List-Id: Builders of =?UTF-8?Q?=C3=A9ngines?= <engines.lists.example>
            Subject: list

            Hello
            """);

    assertThat(message.origin())
        .isEqualTo(
            new MessageOrigin(
                "Builders of éngines <engines.lists.example>",
                new Authentication("pass", "", "fail")));
  }

  @Test
  void a_plain_message_carries_nothing_else() {
    Message message = read("Subject: plain\n\nHello\n");

    assertThat(message.enclosures()).isEqualTo(Enclosures.NONE);
    assertThat(message.origin()).isEqualTo(MessageOrigin.UNKNOWN);
  }

  private Message read(String message) {
    try {
      Path top = Objects.requireNonNull(folder);
      Path mail = Files.createDirectory(top.resolve("mail"));
      Files.writeString(mail.resolve("1.eml"), message.replace("\n", "\r\n"));
      try (LocalGoogle google =
              LocalGoogleSession.google(folder, new MailSource.Files(List.of(mail)));
          LocalGoogleSession session = LocalGoogleSession.verified(google)) {
        MailboxAccess access = LocalGoogleSession.access(session.grant().bearer().token());
        ListRequest request = new ListRequest(MailQuery.EVERYTHING, null, null, 10);
        return LocalGoogleSession.found(
            session
                .adapter()
                .messageReader()
                .read(
                    access,
                    LocalGoogleSession.found(session.adapter().mailbox().list(access, request))
                        .ids()
                        .getFirst()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
