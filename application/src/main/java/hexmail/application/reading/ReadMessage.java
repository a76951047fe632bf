package hexmail.application.reading;

import hexmail.application.account.AccessTokens;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;

/// Reads one message.
public final class ReadMessage {
  private final MessageReader reader;
  private final AccessTokens tokens;

  public ReadMessage(MessageReader reader, AccessTokens tokens) {
    this.reader = reader;
    this.tokens = tokens;
  }

  public MailboxAnswer<Message> read(AccountId account, MessageId id) {
    return tokens.call(account, Urgency.WAITED_FOR, access -> reader.read(access, id));
  }
}
