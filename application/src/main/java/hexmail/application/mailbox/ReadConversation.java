package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.MessageReader;

/// Reads all messages of a conversation.
public final class ReadConversation {
  private final MessageReader reader;
  private final AccessTokens tokens;

  public ReadConversation(MessageReader reader, AccessTokens tokens) {
    this.reader = reader;
    this.tokens = tokens;
  }

  public MailboxAnswer<Conversation> read(ConnectedAccount account, ConversationId id) {
    return tokens.call(
        account.forContent(), Urgency.INTERACTIVE, access -> reader.conversation(access, id));
  }
}
