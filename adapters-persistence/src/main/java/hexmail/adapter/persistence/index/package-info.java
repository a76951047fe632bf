/// The index of message summaries: a store that encrypts them and applies label changes to them,
/// over rows that hold only ciphertext. Code with SQL sees no summary, and code that sees summaries
/// has no SQL.
@NullMarked
package hexmail.adapter.persistence.index;

import org.jspecify.annotations.NullMarked;
