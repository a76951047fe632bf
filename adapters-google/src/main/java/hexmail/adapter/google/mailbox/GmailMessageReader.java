package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;

/// Messages and conversations at Gmail.
public final class GmailMessageReader implements MessageReader {
  private final GmailCalls calls;
  private final ContentReader contents;
  private final ConversationReader conversations;

  public GmailMessageReader(GmailCalls calls) {
    this.calls = calls;
    contents = new ContentReader(calls);
    conversations = new ConversationReader(calls, contents);
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    return contents.message(access, id, MessageBody.MAX_BYTES, calls.contentDeadline(access));
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    return conversations.read(access, id, calls.contentDeadline(access));
  }
}
