package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.body.BodyFormatter;
import hexmail.adapter.http.calendar.InvitationReader;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Carried;
import hexmail.adapter.http.page.Carried.Letter;
import hexmail.adapter.http.page.MessagePage;
import hexmail.adapter.http.page.MessagePage.Content;
import hexmail.adapter.http.page.MessagePage.Envelope;
import hexmail.adapter.http.page.MessagePage.File;
import hexmail.adapter.http.page.MessagePage.Person;
import hexmail.adapter.http.page.MessagePage.Reading;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.FileSize;
import hexmail.adapter.http.text.Text;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.Label;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Builds the page of a message.
final class MessagePageBuilder {
  // They turn the writing direction, so that "fdp.exe" reads "exe.pdf" (Unicode UAX #9, section 2).
  private static final Pattern TURNS =
      Pattern.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

  private MessagePageBuilder() {}

  static MessagePage page(
      Listing listing,
      OpenedMessage opened,
      List<Label> labels,
      Function<Message, Reading> reading,
      Clock clock) {
    MessageSummary summary = opened.summary();
    return new MessagePage(
        NavigationBuilder.of(listing, labels),
        listing.parameters().conversations()
            ? listing.row(summary.conversation())
            : listing.row(summary.id()),
        MailPageBuilder.subject(summary),
        switch (opened) {
          case OpenedMessage.Whole(Message message) ->
              whole(message, reading.apply(message), clock);
          case OpenedMessage.Loading(_, Duration retryAfter) ->
              beginning(summary, retryAfter, clock);
        });
  }

  private static Content whole(Message message, Reading reading, Clock clock) {
    return new Content.Whole(
        envelope(message, clock), files(message), reading, carried(message, clock));
  }

  static Carried carried(Message message, Clock clock) {
    Enclosures enclosures = message.enclosures();
    return new Carried(
        InvitationReader.read(enclosures.calendar(), clock).orElse(null),
        enclosures.messages().stream().map(MessagePageBuilder::letter).toList());
  }

  private static Letter letter(EnclosedMessage enclosed) {
    return new Letter(
        person(enclosed.from()),
        people(enclosed.to()),
        enclosed.subject(),
        enclosed.date(),
        BodyFormatter.of(enclosed.body()));
  }

  private static Content beginning(MessageSummary summary, Duration retryAfter, Clock clock) {
    return new Content.Beginning(
        person(summary.from()),
        DisplayTime.of(summary.receivedAt(), clock),
        summary.snippet().strip(),
        summary.hasAttachment(),
        RetryAfter.seconds(retryAfter));
  }

  static Envelope envelope(Message message, Clock clock) {
    return new Envelope(
        person(message.summary().from()),
        people(message.to()),
        people(message.cc()),
        people(message.bcc()),
        people(message.replyTo()),
        DisplayTime.of(message.summary().receivedAt(), clock),
        OriginBuilder.of(message));
  }

  static List<File> files(Message message) {
    return message.attachments().stream().map(MessagePageBuilder::file).toList();
  }

  private static List<Person> people(List<Correspondent> correspondents) {
    return correspondents.stream().map(MessagePageBuilder::person).toList();
  }

  private static Person person(Correspondent correspondent) {
    return new Person(correspondent.name(), correspondent.address());
  }

  private static Text unnamed(String mimeType) {
    String type = mimeType.toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/calendar" -> Text.of("message.unnamed-file.invitation");
      case "message/rfc822" -> Text.of("message.unnamed-file.message");
      case String image when image.startsWith("image/") -> Text.of("message.unnamed-file.picture");
      default -> Text.of("message.unnamed-file");
    };
  }

  private static File file(Attachment attachment) {
    String name = TURNS.matcher(attachment.name()).replaceAll("").strip();
    return new File(
        name.isEmpty() ? unnamed(attachment.mimeType()) : Text.literal(name),
        FileSize.inWords(attachment.bytes()));
  }
}
