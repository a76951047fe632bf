package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;

/// Opens a part of a message: a file, or a picture of its HTML. Whoever gets the stream closes it.
public final class OpenPart {
  private final MessageReader reader;
  private final AccessTokens tokens;

  public OpenPart(MessageReader reader, AccessTokens tokens) {
    this.reader = reader;
    this.tokens = tokens;
  }

  /// The part `partId` of the message `id`.
  public MailboxAnswer<ContentStream> open(ConnectedAccount account, MessageId id, String partId) {
    return open(account, id, partId, Urgency.INTERACTIVE);
  }

  /// The same for a part that follows another one in an answer that has begun: it is opened as soon
  /// as there is quota for it, however long the answer has taken.
  ///
  /// @throws MailboxUnavailable when there is no such part any more, or it is refused
  public ContentStream openNext(ConnectedAccount account, MessageId id, String partId) {
    if (open(account, id, partId, Urgency.BACKGROUND)
        instanceof Found<ContentStream>(ContentStream content)) {
      return content;
    }
    throw new MailboxUnavailable(Outage.FAILED, "Gmail: a part was refused");
  }

  private MailboxAnswer<ContentStream> open(
      ConnectedAccount account, MessageId id, String partId, Urgency urgency) {
    return tokens.call(account.forContent(), urgency, access -> reader.part(access, id, partId));
  }
}
