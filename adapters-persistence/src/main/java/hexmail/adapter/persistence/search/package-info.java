/// The searches of accounts: a store that encrypts them, over rows that hold only ciphertext. Code
/// with SQL sees no search, and code that sees searches has no SQL.
@NullMarked
package hexmail.adapter.persistence.search;

import org.jspecify.annotations.NullMarked;
