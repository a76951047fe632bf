package hexmail.testkit.contract.reading;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.Attachment;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageOrigin;
import hexmail.testkit.contract.mail.MailEdgeCases;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.mail.TestMessage.Details;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What few messages have: hidden copies, other receivers of replies, an origin, and enclosures.
public interface DetailsContract extends MessageReaderWorldFactory {
  @Test
  default void hidden_copies_and_receivers_of_replies_are_read() {
    List<Correspondent> hidden = MailEdgeCases.PEOPLE;
    List<Correspondent> replies = MailEdgeCases.PEOPLE.subList(1, 3);

    Message message =
        delivered(new Details(hidden, replies, MessageOrigin.UNKNOWN, Enclosures.NONE));

    assertThat(message.bcc()).isEqualTo(hidden);
    assertThat(message.replyTo()).isEqualTo(replies);
  }

  @Test
  default void the_origin_of_a_message_is_read() {
    MessageOrigin origin =
        new MessageOrigin(
            "Grüße <greetings.lists.example>", new Authentication("softfail", "pass", "fail"));

    assertThat(delivered(with(origin)).origin()).isEqualTo(origin);
    assertThat(delivered(with(MessageOrigin.UNKNOWN)).origin()).isEqualTo(MessageOrigin.UNKNOWN);
  }

  private static Details with(MessageOrigin origin) {
    return new Details(List.of(), List.of(), origin, Enclosures.NONE);
  }

  @Test
  default void pictures_are_named_by_their_content_id() {
    InlinePicture logo = picture("logo@example.com", "logo.png", "image/png", 10);
    InlinePicture photo = picture("photo.1%20$", "photo.jpg", "image/jpeg", 20);

    List<InlinePicture> pictures =
        delivered(with(new Enclosures(List.of(logo, photo), List.of(), "")))
            .enclosures()
            .pictures();

    assertThat(pictures)
        .map(found ->
            picture(
                found.contentId(),
                found.file().name(),
                found.file().mimeType(),
                found.file().bytes()))
        .containsExactly(logo, photo);
    assertThat(pictures).map(found -> found.file().partId()).doesNotHaveDuplicates();
  }

  private static InlinePicture picture(String contentId, String name, String type, long bytes) {
    return new InlinePicture(contentId, new Attachment("", name, type, bytes));
  }

  private static Details with(Enclosures enclosures) {
    return new Details(List.of(), List.of(), MessageOrigin.UNKNOWN, enclosures);
  }

  @Test
  default void a_calendar_object_is_read_as_it_was_sent() {
    String calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Grüße; \\n <b>\r\nEND:VCALENDAR\r\n";

    assertThat(delivered(with(new Enclosures(List.of(), List.of(), calendar))).enclosures())
        .isEqualTo(new Enclosures(List.of(), List.of(), calendar));
  }

  @Test
  default void an_enclosed_message_is_read_with_its_text() {
    EnclosedMessage enclosed =
        new EnclosedMessage(
            "",
            new Correspondent("Grace", "grace@example.com"),
            MailEdgeCases.PEOPLE,
            "Grüße",
            "Mon, 4 May 2026 12:00:00 +0200",
            new MessageBody.Html("<script>x()</script><p>Grüße"));

    List<EnclosedMessage> messages =
        delivered(with(new Enclosures(List.of(), List.of(enclosed), ""))).enclosures().messages();

    assertThat(messages)
        .map(found ->
            new EnclosedMessage(
                "", found.from(), found.to(), found.subject(), found.date(), found.body()))
        .containsExactly(enclosed);
  }

  private Message delivered(Details details) {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1).withDetails(details));
    return found(world.reader().read(world.access(world.ada()), id));
  }
}
