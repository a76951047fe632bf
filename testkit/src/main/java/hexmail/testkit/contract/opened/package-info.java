/// The parts of [OpenedMessagesContract][hexmail.testkit.contract.OpenedMessagesContract], the
/// contract of the messages that were opened in a session, by subject. Test classes implement that
/// interface, not its parts. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.opened;

import org.jspecify.annotations.NullMarked;
