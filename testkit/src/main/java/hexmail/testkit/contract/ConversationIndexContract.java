package hexmail.testkit.contract;

import hexmail.testkit.contract.conversationindex.ConversationFindingContract;
import hexmail.testkit.contract.conversationindex.ConversationForgettingContract;
import hexmail.testkit.contract.conversationindex.ConversationKeepContract;
import hexmail.testkit.contract.conversationindex.ConversationLimitContract;
import hexmail.testkit.contract.conversationindex.ConversationOutageContract;
import hexmail.testkit.contract.conversationindex.ConversationRemovalContract;

/// What every [ConversationIndex][hexmail.domain.port.ConversationIndex] promises. A test class
/// that implements this interface runs all of it.
public interface ConversationIndexContract
    extends ConversationFindingContract,
        ConversationKeepContract,
        ConversationRemovalContract,
        ConversationLimitContract,
        ConversationForgettingContract,
        ConversationOutageContract {}
