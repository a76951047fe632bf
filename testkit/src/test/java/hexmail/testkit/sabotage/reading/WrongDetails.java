package hexmail.testkit.sabotage.reading;

import hexmail.domain.message.Authentication;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageOrigin;
import hexmail.domain.port.MessageReader;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;
import java.util.function.UnaryOperator;

/// Wrong details of messages, each with a clause that catches it.
final class WrongDetails {
  static final List<Sabotage<MessageReader>> SABOTAGES =
      List.of(
          Sabotage.of(
              "forgets the hidden copies",
              MessageReaderSabotages.read(
                  message -> message.withReceivers(List.of(), message.replyTo())),
              "hidden_copies_and_receivers_of_replies_are_read"),
          Sabotage.of(
              "takes what is not stated for passed",
              MessageReaderSabotages.read(WrongDetails::passed),
              "the_origin_of_a_message_is_read"),
          Sabotage.of(
              "keeps the angle brackets of a content id",
              changed(WrongDetails::inBrackets),
              "pictures_are_named_by_their_content_id"),
          Sabotage.of(
              "changes the line ends of a calendar",
              changed(honest ->
                  new Enclosures(
                      honest.pictures(),
                      honest.messages(),
                      honest.calendar().replace("\r\n", "\n"))),
              "a_calendar_object_is_read_as_it_was_sent"),
          Sabotage.of(
              "leaves the text of an enclosed message out",
              changed(WrongDetails::withoutTexts),
              "an_enclosed_message_is_read_with_its_text"));

  private WrongDetails() {}

  private static UnaryOperator<MessageReader> changed(UnaryOperator<Enclosures> change) {
    return MessageReaderSabotages.read(
        message -> message.withEnclosures(change.apply(message.enclosures())));
  }

  private static Message passed(Message message) {
    MessageOrigin origin = message.origin();
    return origin.authentication().equals(Authentication.UNSTATED)
        ? message.withOrigin(
            new MessageOrigin(origin.mailingList(), new Authentication("pass", "pass", "pass")))
        : message;
  }

  private static Enclosures inBrackets(Enclosures honest) {
    return new Enclosures(
        honest.pictures().stream()
            .map(picture -> new InlinePicture("<" + picture.contentId() + ">", picture.file()))
            .toList(),
        honest.messages(),
        honest.calendar());
  }

  private static Enclosures withoutTexts(Enclosures honest) {
    return new Enclosures(
        honest.pictures(),
        honest.messages().stream()
            .map(message ->
                new EnclosedMessage(
                    message.partId(),
                    message.from(),
                    message.to(),
                    message.subject(),
                    message.date(),
                    new MessageBody.Nothing()))
            .toList(),
        honest.calendar());
  }
}
