package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.ContentStream;
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
  private final PartReader parts;

  public GmailMessageReader(GmailCalls calls) {
    this.calls = calls;
    PartPlaces places = new PartPlaces();
    contents = new ContentReader(calls, places);
    parts = new PartReader(calls, places);
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

  @Override
  public MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId) {
    return parts.part(access, id, partId);
  }

  @Override
  public MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id) {
    return parts.source(access, id);
  }
}
