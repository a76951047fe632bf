package hexmail.testkit.slow;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;

/// A reader of messages that is slow: each call waits for the pace before it is made.
public final class SlowMessageReader implements MessageReader {
  private final MessageReader reader;
  private final Latency pace;

  public SlowMessageReader(MessageReader reader, Latency pace) {
    this.reader = reader;
    this.pace = pace;
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    pace.await();
    return reader.read(access, id);
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    pace.await();
    return reader.conversation(access, id);
  }
}
