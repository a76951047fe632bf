package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;

/// Opens the source of a message. Whoever gets the stream closes it.
public final class OpenSource {
  private final MessageReader reader;
  private final AccessTokens tokens;

  public OpenSource(MessageReader reader, AccessTokens tokens) {
    this.reader = reader;
    this.tokens = tokens;
  }

  /// The source of the message `id`, byte for byte.
  public MailboxAnswer<ContentStream> open(ConnectedAccount account, MessageId id) {
    return tokens.call(
        account.forContent(), Urgency.INTERACTIVE, access -> reader.source(access, id));
  }
}
