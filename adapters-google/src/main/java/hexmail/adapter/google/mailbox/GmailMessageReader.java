package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Thread;
import hexmail.adapter.google.mailbox.GmailCalls.Extent;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;

/// Whole messages at Gmail.
public final class GmailMessageReader implements MessageReader {
  private static final Extent WHOLE =
      new Extent("full", "id,threadId,labelIds,snippet,internalDate,payload");

  private final GmailCalls calls;

  public GmailMessageReader(GmailCalls calls) {
    this.calls = calls;
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    return calls.message(access, id, WHOLE, GmailMessageReader::whole);
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    MailboxAnswer<Conversation> answer =
        calls.read(
            access,
            users ->
                users
                    .threads()
                    .get("me", id.value())
                    .setFormat(WHOLE.format())
                    .setFields("id,messages(" + WHOLE.fields() + ")"),
            thread -> conversation(id, thread));
    return answer instanceof Invalid<Conversation> ? new NotFound<>() : answer;
  }

  private static Conversation conversation(ConversationId id, Thread thread) {
    return new Conversation(
        id, Answers.list(thread.getMessages()).stream().map(GmailMessageReader::whole).toList());
  }

  private static Message whole(com.google.api.services.gmail.model.Message message) {
    Headers headers = Headers.of(message.getPayload());
    return new Message(
        SummaryReading.of(message),
        Correspondents.of(headers.all("To")),
        Correspondents.of(headers.all("Cc")),
        Bodies.of(message.getPayload()),
        Attachments.of(message.getPayload()));
  }
}
