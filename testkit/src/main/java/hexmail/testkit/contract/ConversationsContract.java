package hexmail.testkit.contract;

import hexmail.testkit.contract.conversation.ConversationChangeContract;
import hexmail.testkit.contract.conversation.ConversationListingContract;
import hexmail.testkit.contract.conversation.ConversationMessagesContract;
import hexmail.testkit.contract.conversation.ConversationPagingContract;
import hexmail.testkit.contract.conversation.ConversationRefusalContract;
import hexmail.testkit.contract.conversation.ConversationSummariesContract;

/// What every [Conversations][hexmail.domain.port.Conversations] promises. A test class that
/// implements this interface runs all of it, each clause in a
/// [ConversationsWorld][hexmail.testkit.contract.conversation.ConversationsWorld] of its own.
public interface ConversationsContract
    extends ConversationListingContract,
        ConversationPagingContract,
        ConversationChangeContract,
        ConversationSummariesContract,
        ConversationMessagesContract,
        ConversationRefusalContract {}
