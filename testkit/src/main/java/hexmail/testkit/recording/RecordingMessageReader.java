package hexmail.testkit.recording;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;

/// A reader of messages whose calls are recorded before they are made, whatever comes of them.
public final class RecordingMessageReader implements MessageReader {
  private final MessageReader reader;
  private final Recorder recorder;

  public RecordingMessageReader(MessageReader reader, Recorder recorder) {
    this.reader = reader;
    this.recorder = recorder;
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    recorder.add("MessageReader.read", id.value());
    return reader.read(access, id);
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    recorder.add("MessageReader.conversation", id.value());
    return reader.conversation(access, id);
  }
}
