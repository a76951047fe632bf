/// The parts of [ConversationIndexContract][hexmail.testkit.contract.ConversationIndexContract],
/// the contract of the conversation index, by subject. Test classes implement that interface, not
/// its parts. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.conversationindex;

import org.jspecify.annotations.NullMarked;
