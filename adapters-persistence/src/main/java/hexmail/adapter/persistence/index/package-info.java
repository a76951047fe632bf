/// The index of summaries: what encrypts them, what changes of labels do to them, and the rows that
/// hold nothing but ciphertext. No SQL knows a subject or a label, and nothing that knows them
/// knows SQL.
@NullMarked
package hexmail.adapter.persistence.index;

import org.jspecify.annotations.NullMarked;
