/// The parts of [MailboxIndexContract][hexmail.testkit.contract.MailboxIndexContract], the contract
/// of the mailbox index, by subject. Test classes implement that interface, not its parts. Nothing
/// here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.index;

import org.jspecify.annotations.NullMarked;
