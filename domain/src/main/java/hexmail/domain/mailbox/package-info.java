/// A mailbox as it is read: queries, pages of ids, summaries, messages, labels, and the one type in
/// which every reading call answers. Nothing here writes to a mailbox.
@NullMarked
package hexmail.domain.mailbox;

import org.jspecify.annotations.NullMarked;
