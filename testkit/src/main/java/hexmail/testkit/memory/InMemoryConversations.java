package hexmail.testkit.memory;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import java.util.List;

/// The conversations of the mailboxes in memory.
public final class InMemoryConversations implements Conversations {
  private final InMemoryMailbox mailbox;

  /// @param mailbox has the messages
  public InMemoryConversations(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
    return mailbox.answer(access, (_, box) -> box.conversations(request));
  }

  @Override
  public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
      MailboxAccess access, List<ConversationId> ids) {
    if (ids.size() > ListRequest.LARGEST_PAGE) {
      throw new IllegalArgumentException("At most 500 summaries can be asked for at once");
    }
    return mailbox.answer(access, (_, box) -> mailbox.faults().conversations(box, ids));
  }
}
