package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.List;

/// Reads conversations: all messages in one response, or, when that is too large or cannot be
/// parsed, their header fields in one response and then each message by itself. One garbled message
/// must not cost the whole conversation.
final class ConversationReader {
  /// A larger response takes longer than single messages, whose texts can be left out.
  private static final BodyLimits WHOLE = ContentReader.LIMITS.atMost(8 * 1024 * 1024);

  private static final String HEADERS =
      "id,threadId,labelIds,snippet,internalDate,payload(mimeType,filename,headers)";
  private static final String BARE = "id,threadId,labelIds,internalDate";

  private final GmailCalls calls;
  private final ContentReader contents;

  ConversationReader(GmailCalls calls, ContentReader contents) {
    this.calls = calls;
    this.contents = contents;
  }

  MailboxAnswer<Conversation> read(MailboxAccess access, ConversationId id, Deadline deadline) {
    Request request = new Request(access, id, deadline);
    try {
      return conversation(request, false, thread(request, "full", ContentReader.FIELDS, WHOLE));
    } catch (MailboxUnavailable unavailable) {
      requireGarbled(unavailable);
    }
    try {
      return conversation(request, true, thread(request, "metadata", HEADERS, BodyLimits.USUAL));
    } catch (MailboxUnavailable unavailable) {
      requireGarbled(unavailable);
    }
    return conversation(request, true, thread(request, "minimal", BARE, BodyLimits.USUAL));
  }

  /// What was asked for.
  private record Request(MailboxAccess access, ConversationId id, Deadline deadline) {}

  private static void requireGarbled(MailboxUnavailable unavailable) {
    if (unavailable.outage() != Outage.GARBLED) {
      throw unavailable;
    }
  }

  private MailboxAnswer<List<Message>> thread(
      Request request, String format, String fields, BodyLimits limits) {
    GmailRequest thread =
        GmailRequest.of(GmailMethod.THREAD, QuotaClass.CONTENT, "threads/" + request.id().value())
            .with("format", format)
            .with("fields", "id,messages(" + fields + ")")
            .within(limits);
    return calls.read(
        request.access(),
        thread,
        body -> messages(request.id(), UntrustedJson.require(body, Thread.class)),
        request.deadline());
  }

  /// Gmail parses ids as numbers and returns a conversation for other notations of its id, which no
  /// conversation has.
  private static List<Message> messages(ConversationId id, Thread thread) {
    if (!id.value().equals(ModelValues.required(thread.getId()))) {
      return List.of();
    }
    List<Message> messages = ModelValues.list(thread.getMessages());
    // A message without an id makes the whole response unusable.
    messages.forEach(MessageMapper::bare);
    return messages;
  }

  /// @param apart whether each message is still to be read by itself
  private MailboxAnswer<Conversation> conversation(
      Request request, boolean apart, MailboxAnswer<List<Message>> thread) {
    if (thread instanceof Invalid<List<Message>>) {
      return new NotFound<>();
    }
    return thread.then(messages ->
        messages.isEmpty()
            ? new NotFound<>()
            : new ConversationTexts(contents, request.access(), request.deadline())
                .read(messages, apart)
                .then(read -> new Found<>(new Conversation(request.id(), read))));
  }
}
