package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MessageReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads all messages of a conversation, and keeps them as opened. A conversation whose messages
/// were all opened in the same session is not read again, as long as the index, which each list of
/// conversations updates, knows no other message of it.
public final class ReadConversation {
  private final MessageReader reader;
  private final Stores stores;
  private final AccessTokens tokens;
  private final SessionMessages opened;

  public ReadConversation(MessageReader reader, Stores stores, AccessTokens tokens) {
    this.reader = reader;
    this.stores = stores;
    this.tokens = tokens;
    this.opened = new SessionMessages(stores);
  }

  public MailboxAnswer<Conversation> read(ConnectedAccount account, ConversationId id) {
    return openedBefore(account, id)
        .<MailboxAnswer<Conversation>>map(Found::new)
        .orElseGet(() -> readFirst(account, id));
  }

  private Optional<Conversation> openedBefore(ConnectedAccount account, ConversationId id) {
    return Optional.ofNullable(stores.conversationIndex().find(account.id(), List.of(id)).get(id))
        .flatMap(summary -> {
          List<MessageId> ids = summary.messages().stream().map(MessageSummary::id).toList();
          Map<MessageId, Message> before = opened.find(account, ids);
          return before.keySet().containsAll(ids)
              ? Optional.of(new Conversation(id, ids.stream().map(before::get).toList()))
              : Optional.empty();
        });
  }

  private MailboxAnswer<Conversation> readFirst(ConnectedAccount account, ConversationId id) {
    HistoryId at = opened.at(account);
    MailboxAnswer<Conversation> answer =
        tokens.call(
            account.forContent(), Urgency.INTERACTIVE, access -> reader.conversation(access, id));
    if (answer instanceof Found<Conversation>(Conversation conversation)) {
      opened.keep(account, at, conversation.messages());
    }
    return answer;
  }
}
