package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.ItemQuery;
import hexmail.adapter.google.call.ItemType;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads messages with their texts. The text to show is requested where Gmail sends it separately;
/// files and other texts are not.
final class ContentReader {
  static final String FIELDS = "id,threadId,labelIds,snippet,internalDate,payload";

  /// The whole text of a message, in Base64, and no more than that of anything else.
  static final BodyLimits LIMITS = BodyLimits.large((MessageBody.MAX_BYTES + 2) / 3 * 4);

  private static final ItemQuery<
          MessageId,
          com.google.api.services.gmail.model.Message,
          com.google.api.services.gmail.model.Message>
      MESSAGE =
          new ItemQuery<>(ItemType.MESSAGE, QuotaClass.CONTENT, "full", FIELDS, LIMITS, Found::new);

  private final GmailCalls calls;
  private final PartPlaces places;

  ContentReader(GmailCalls calls, PartPlaces places) {
    this.calls = calls;
    this.places = places;
  }

  /// The message `id`, with at most `limit` bytes of text.
  MailboxAnswer<Message> message(MailboxAccess access, MessageId id, int limit, Deadline deadline) {
    MailboxAnswer<com.google.api.services.gmail.model.Message> answer =
        calls.item(access, id, MESSAGE, deadline).answer();
    return answer instanceof Invalid<?>
        ? new NotFound<>()
        : answer.then(message -> {
          places.remember(access.account(), id, message.getPayload());
          return body(access, message, limit, deadline).then(body -> whole(message, body));
        });
  }

  private static MailboxAnswer<Message> whole(
      com.google.api.services.gmail.model.Message message, MessageBody body) {
    try {
      return new Found<>(MessageMapper.whole(message, body));
    } catch (IllegalArgumentException garbled) {
      throw new MailboxUnavailable(Outage.GARBLED, "Gmail: an unusable message", garbled);
    }
  }

  /// The text of `message`, of which at most `limit` bytes are wanted.
  MailboxAnswer<MessageBody> body(
      MailboxAccess access,
      com.google.api.services.gmail.model.Message message,
      int limit,
      Deadline deadline) {
    List<MessagePart> parts = BodySelector.of(message.getPayload());
    long wanted = limit;
    for (MessagePart part : parts) {
      @Nullable String separate = PartText.separateId(part);
      if (separate != null && wanted > 0) {
        MailboxAnswer<String> data =
            calls.read(
                access,
                PartReader.attachment(String.valueOf(message.getId()), separate)
                    .with("fields", "data")
                    .within(LIMITS),
                ContentReader::data,
                deadline);
        if (!(data instanceof Found<String>(String text))) {
          return data instanceof Invalid<String>
              ? new NotFound<>()
              : data.then(_ -> new NotFound<>());
        }
        part.getBody().setData(text);
      }
      wanted -= PartText.size(part);
    }
    return new Found<>(PartText.of(parts, limit));
  }

  private static String data(String body) {
    return ModelValues.text(UntrustedJson.require(body, MessagePartBody.class).getData());
  }
}
