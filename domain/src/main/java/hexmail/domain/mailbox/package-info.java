/// Reading a mailbox: access, queries, pages of ids, summaries, and the one type in which every
/// read answers. Nothing here writes to a mailbox.
@NullMarked
package hexmail.domain.mailbox;

import org.jspecify.annotations.NullMarked;
