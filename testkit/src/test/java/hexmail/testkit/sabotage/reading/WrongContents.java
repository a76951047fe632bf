package hexmail.testkit.sabotage.reading;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.MessageReader;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.reading.DelegatingReader.Contents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Wrong contents, each with a clause that catches it.
final class WrongContents {
  private static final int ROOM = 20;

  static final List<Sabotage<MessageReader>> SABOTAGES =
      List.of(
          Sabotage.of(
              "takes a break for the end",
              opened(WrongContents::endingEarly),
              "content_that_breaks_off_is_never_taken_for_the_whole"),
          Sabotage.of(
              "changes bytes that are no text",
              opened(WrongContents::asText),
              "files_of_any_size_are_read_byte_for_byte"),
          Sabotage.of(
              "says another size",
              opened(WrongContents::ofOtherSize),
              "an_attached_text_is_read_as_the_server_has_it"),
          Sabotage.of(
              "opens another part in place of one that is not there",
              DelegatingReader.opening(honest -> new Changed(honest, WrongContents::another)),
              "a_part_that_a_message_does_not_have_is_not_found"),
          Sabotage.of(
              "keeps the room of streams that are closed",
              WrongContents::withoutRoom,
              "a_stream_that_is_closed_early_leaves_room_for_others"),
          Sabotage.of(
              "opens the content of any account",
              WrongContents::anybodys,
              "the_content_of_another_account_is_not_found"),
          Sabotage.of(
              "opens content with a refused token",
              WrongContents::remembering,
              "a_refused_token_opens_no_content"));

  private WrongContents() {}

  /// Both calls, the first with a part.
  private interface Opening {
    MailboxAnswer<ContentStream> open(
        Contents honest, MailboxAccess access, MessageId id, String part);
  }

  private record Changed(Contents honest, Opening opening) implements Contents {
    @Override
    public MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId) {
      return opening.open(honest, access, id, partId);
    }

    @Override
    public MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id) {
      return honest.source(access, id);
    }
  }

  private static UnaryOperator<MessageReader> opened(UnaryOperator<ContentStream> change) {
    return DelegatingReader.opening(honest ->
        new Changed(
            honest,
            (contents, access, id, part) ->
                contents.part(access, id, part).then(found -> new Found<>(change.apply(found)))));
  }

  private static MailboxAnswer<ContentStream> another(
      Contents honest, MailboxAccess access, MessageId id, String part) {
    MailboxAnswer<ContentStream> answer = honest.part(access, id, part);
    return answer instanceof NotFound<ContentStream> ? honest.part(access, id, "0") : answer;
  }

  private static MessageReader withoutRoom(MessageReader honest) {
    AtomicInteger opened = new AtomicInteger();
    return DelegatingReader.opening(contents ->
            new Changed(
                contents,
                (all, access, id, part) ->
                    opened.incrementAndGet() > ROOM
                        ? new Throttled<>(Duration.ofSeconds(1))
                        : all.part(access, id, part)))
        .apply(honest);
  }

  private static MessageReader anybodys(MessageReader honest) {
    ConcurrentHashMap<MessageId, MailboxAccess> owners = new ConcurrentHashMap<>();
    return DelegatingReader.opening(contents ->
            new Changed(
                contents,
                (all, access, id, part) -> {
                  MailboxAnswer<ContentStream> answer = all.part(access, id, part);
                  if (answer instanceof Found<ContentStream>) {
                    owners.put(id, access);
                  }
                  return answer instanceof NotFound<ContentStream> && owners.containsKey(id)
                      ? all.part(owners.getOrDefault(id, access), id, part)
                      : answer;
                }))
        .apply(honest);
  }

  private static MessageReader remembering(MessageReader honest) {
    ConcurrentHashMap<MailboxAccess, MailboxAnswer<ContentStream>> accepted =
        new ConcurrentHashMap<>();
    return DelegatingReader.opening(contents ->
            new Changed(
                contents,
                (all, access, id, part) -> {
                  MailboxAnswer<ContentStream> answer = all.part(access, id, part);
                  if (answer instanceof Found<ContentStream>) {
                    accepted.put(access, answer);
                  }
                  return accepted.getOrDefault(access, answer);
                }))
        .apply(honest);
  }

  private static ContentStream endingEarly(ContentStream honest) {
    return new ContentStream(
        null,
        buffer -> {
          try {
            return honest.read(buffer);
          } catch (MailboxUnavailable broken) {
            return -1;
          }
        },
        honest::close);
  }

  private static ContentStream asText(ContentStream honest) {
    return new ContentStream(
        honest.size().orElseThrow(),
        buffer -> {
          int count = honest.read(buffer);
          for (int at = 0; at < count; at++) {
            buffer[at] = buffer[at] < 0 ? (byte) '?' : buffer[at];
          }
          return count;
        },
        honest::close);
  }

  private static ContentStream ofOtherSize(ContentStream honest) {
    return new ContentStream(honest.size().orElseThrow() + 1, honest::read, honest::close);
  }
}
