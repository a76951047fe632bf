/// A mailbox as it is read: access, queries, pages of ids, summaries of many, and the one type in
/// which every reading call answers. Nothing here writes to a mailbox.
@NullMarked
package hexmail.domain.mailbox;

import org.jspecify.annotations.NullMarked;
