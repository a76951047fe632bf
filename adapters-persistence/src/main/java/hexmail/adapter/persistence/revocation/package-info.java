/// Grants still to be revoked: a queue that encrypts their tokens and their owners, over rows that
/// hold only ciphertext. Code with SQL sees no secret, and code that sees secrets has no SQL.
@NullMarked
package hexmail.adapter.persistence.revocation;

import org.jspecify.annotations.NullMarked;
