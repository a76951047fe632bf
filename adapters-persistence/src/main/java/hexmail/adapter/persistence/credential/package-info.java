/// Credentials: a store that encrypts their tokens, over rows that hold only ciphertext. Code with
/// SQL sees no token, and code that sees tokens has no SQL.
@NullMarked
package hexmail.adapter.persistence.credential;

import org.jspecify.annotations.NullMarked;
