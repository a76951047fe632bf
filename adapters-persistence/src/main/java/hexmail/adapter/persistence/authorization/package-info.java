/// Pending authorizations: a store that encrypts their secrets, over rows that hold only
/// ciphertext. Code with SQL sees no secret, and code that sees secrets has no SQL.
@NullMarked
package hexmail.adapter.persistence.authorization;

import org.jspecify.annotations.NullMarked;
