package hexmail.testkit.unavailable;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import org.jspecify.annotations.Nullable;

/// A reader that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableMessageReader implements MessageReader {
  private final MessageReader reader;
  private volatile @Nullable Outage outage;

  /// In order at first.
  public UnavailableMessageReader(MessageReader reader) {
    this.reader = reader;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    outage(now ? Outage.UNREACHABLE : null);
  }

  /// From now on every call fails like this; none does for null.
  public void outage(@Nullable Outage now) {
    outage = now;
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    check();
    return reader.read(access, id);
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    check();
    return reader.conversation(access, id);
  }

  private void check() {
    Outage now = outage;
    if (now != null) {
      throw new MailboxUnavailable(now, "The mailbox is out of order");
    }
  }
}
