/// The parts of [MailboxContract][hexmail.testkit.contract.MailboxContract] by subject, and the
/// environment of a test. Test classes implement that interface, not its parts. Nothing here
/// depends on an adapter.
@NullMarked
package hexmail.testkit.contract.mailbox;

import org.jspecify.annotations.NullMarked;
