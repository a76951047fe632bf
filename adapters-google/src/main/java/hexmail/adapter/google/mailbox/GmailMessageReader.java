package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Thread;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.call.MessageQuery;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Messages and conversations at Gmail.
public final class GmailMessageReader implements MessageReader {
  private static final String WHOLE = "id,threadId,labelIds,snippet,internalDate,payload";
  private static final String BARE = "id,threadId,labelIds,internalDate";
  private static final MessageQuery<Message> MESSAGE =
      new MessageQuery<>(QuotaClass.CONTENT, "full", WHOLE, GmailMessageReader::whole);

  private final GmailCalls calls;

  public GmailMessageReader(GmailCalls calls) {
    this.calls = calls;
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    return calls.message(access, id, MESSAGE, calls.deadline(access)).answer();
  }

  /// One garbled message must not cost the whole conversation: when the response cannot be parsed,
  /// the conversation is read again in the format `minimal`.
  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    Deadline deadline = calls.deadline(access);
    MailboxAnswer<List<Message>> messages;
    try {
      messages =
          messages(access, id, new Extent("full", WHOLE, GmailMessageReader::lenient), deadline);
    } catch (MailboxUnavailable unavailable) {
      if (unavailable.outage() != Outage.GARBLED) {
        throw unavailable;
      }
      messages =
          messages(access, id, new Extent("minimal", BARE, GmailMessageReader::bare), deadline);
    }
    return messages instanceof Invalid<List<Message>>
        ? new NotFound<>()
        : messages.then(
            found -> found.isEmpty() ? new NotFound<>() : new Found<>(new Conversation(id, found)));
  }

  /// What to read of each message of a conversation, and the mapper of it.
  private record Extent(
      String format,
      String fields,
      Function<com.google.api.services.gmail.model.Message, Message> reading) {}

  private MailboxAnswer<List<Message>> messages(
      MailboxAccess access, ConversationId id, Extent extent, Deadline deadline) {
    GmailRequest request =
        GmailRequest.of(GmailMethod.THREAD, QuotaClass.CONTENT, "threads/" + id.value())
            .with("format", extent.format())
            .with("fields", "id,messages(" + extent.fields() + ")");
    return calls.read(
        access,
        request,
        body -> messages(id, UntrustedJson.require(body, Thread.class), extent),
        deadline);
  }

  /// Gmail parses ids as numbers and returns a conversation for other notations of its id, which no
  /// conversation has.
  private static List<Message> messages(ConversationId id, Thread thread, Extent extent) {
    if (!id.value().equals(ModelValues.required(thread.getId()))) {
      return List.of();
    }
    return ModelValues.list(thread.getMessages()).stream()
        .map(extent.reading())
        .sorted(Comparator.comparing(message -> message.summary().receivedAt()))
        .toList();
  }

  private static Message lenient(com.google.api.services.gmail.model.Message message) {
    try {
      return whole(message);
    } catch (IllegalArgumentException odd) {
      return bare(message);
    }
  }

  private static Message bare(com.google.api.services.gmail.model.Message message) {
    return new Message(
        SummaryMapper.bare(message), List.of(), List.of(), new MessageBody.Nothing(), List.of());
  }

  private static Message whole(com.google.api.services.gmail.model.Message message) {
    Headers headers = Headers.of(message.getPayload());
    return new Message(
        SummaryMapper.of(message),
        Correspondents.of(headers.all("To")),
        Correspondents.of(headers.all("Cc")),
        BodySelector.of(message.getPayload()),
        Attachments.of(message.getPayload()));
  }
}
