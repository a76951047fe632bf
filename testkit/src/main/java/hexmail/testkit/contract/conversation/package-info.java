/// The parts of [ConversationsContract][hexmail.testkit.contract.ConversationsContract] by subject,
/// and the environment of a test. Test classes implement that interface, not its parts. Nothing
/// here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.conversation;

import org.jspecify.annotations.NullMarked;
