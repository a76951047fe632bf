/// The contract of the index of summaries, by what its clauses are about. Test classes implement
/// the whole of it, [MailboxIndexContract][hexmail.testkit.contract.MailboxIndexContract]; nothing
/// here knows any adapter.
@NullMarked
package hexmail.testkit.contract.index;

import org.jspecify.annotations.NullMarked;
