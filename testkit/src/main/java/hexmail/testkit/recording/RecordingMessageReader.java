package hexmail.testkit.recording;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.AccessToken;

/// A reader of messages whose calls are recorded before they are made, whatever comes of them.
public final class RecordingMessageReader implements MessageReader {
  private final MessageReader reader;
  private final Recorder recorder;

  public RecordingMessageReader(MessageReader reader, Recorder recorder) {
    this.reader = reader;
    this.recorder = recorder;
  }

  @Override
  public MailboxAnswer<Message> read(AccessToken token, MessageId id) {
    recorder.add("MessageReader.read", id.value());
    return reader.read(token, id);
  }
}
