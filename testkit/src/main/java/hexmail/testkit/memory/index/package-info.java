/// The index of summaries in memory. It joins the transactions of its memory as every other store
/// does; nothing here lasts longer than the process.
@NullMarked
package hexmail.testkit.memory.index;

import org.jspecify.annotations.NullMarked;
