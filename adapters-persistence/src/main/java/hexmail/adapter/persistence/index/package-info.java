/// The indexes of messages and of conversations: stores that encrypt summaries and keep them
/// current, over rows that hold only ciphertext. Code with SQL sees no summary, and code that sees
/// summaries has no SQL.
@NullMarked
package hexmail.adapter.persistence.index;

import org.jspecify.annotations.NullMarked;
