/// The mailbox index in memory. It joins the transactions of its database like every other store.
/// Nothing here outlives the process.
@NullMarked
package hexmail.testkit.memory.index;

import org.jspecify.annotations.NullMarked;
