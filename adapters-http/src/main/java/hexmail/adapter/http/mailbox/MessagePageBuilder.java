package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.body.BodyFormatter;
import hexmail.adapter.http.calendar.InvitationReader;
import hexmail.adapter.http.content.PartAddress;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Carried;
import hexmail.adapter.http.page.Carried.Letter;
import hexmail.adapter.http.page.MessagePage;
import hexmail.adapter.http.page.MessagePage.Content;
import hexmail.adapter.http.page.MessagePage.Envelope;
import hexmail.adapter.http.page.MessagePage.Person;
import hexmail.adapter.http.page.MessagePage.Reading;
import hexmail.adapter.http.page.MessageToolbar;
import hexmail.adapter.http.page.Navigation;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Builds the page of a message.
final class MessagePageBuilder {
  private MessagePageBuilder() {}

  /// What surrounds a message or a conversation.
  record Surroundings(Navigation navigation, MessageToolbar toolbar) {}

  static MessagePage page(
      Listing listing,
      OpenedMessage opened,
      Surroundings around,
      Function<Message, Reading> reading,
      Clock clock) {
    MessageSummary summary = opened.summary();
    return new MessagePage(
        around.navigation(),
        around.toolbar(),
        MailPageBuilder.subject(summary),
        switch (opened) {
          case OpenedMessage.Whole(Message message) ->
              whole(listing, message, reading.apply(message), clock);
          case OpenedMessage.Loading(_, Duration retryAfter) ->
              beginning(summary, retryAfter, clock);
        });
  }

  private static Content whole(Listing listing, Message message, Reading reading, Clock clock) {
    return new Content.Whole(
        envelope(listing, message, clock),
        FilesBuilder.files(listing, message),
        reading,
        carried(message, clock));
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

  static Envelope envelope(Listing listing, Message message, Clock clock) {
    return new Envelope(
        person(message.summary().from()),
        people(message.to()),
        people(message.cc()),
        people(message.bcc()),
        people(message.replyTo()),
        DisplayTime.of(message.summary().receivedAt(), clock),
        OriginBuilder.of(message),
        PartAddress.source(listing.home(), message.summary().id()));
  }

  private static List<Person> people(List<Correspondent> correspondents) {
    return correspondents.stream().map(MessagePageBuilder::person).toList();
  }

  private static Person person(Correspondent correspondent) {
    return new Person(correspondent.name(), correspondent.address());
  }
}
