package hexmail.testkit.slow;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.AccessToken;

/// A reader of messages that is slow: each call waits for the pace before it is made.
public final class SlowMessageReader implements MessageReader {
  private final MessageReader reader;
  private final Pace pace;

  public SlowMessageReader(MessageReader reader, Pace pace) {
    this.reader = reader;
    this.pace = pace;
  }

  @Override
  public MailboxAnswer<Message> read(AccessToken token, MessageId id) {
    pace.await();
    return reader.read(token, id);
  }
}
