/// The parts of [MailboxContract][hexmail.testkit.contract.MailboxContract], by what their clauses
/// are about, and the world in which an adapter has to keep them. Nothing here knows any adapter.
@NullMarked
package hexmail.testkit.contract.mailbox;

import org.jspecify.annotations.NullMarked;
