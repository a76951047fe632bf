/// Grants still to be revoked: what encrypts their tokens and whose they are, and the rows that
/// hold nothing but ciphertext. No SQL knows a secret, and nothing that knows a secret knows SQL.
@NullMarked
package hexmail.adapter.persistence.revocation;

import org.jspecify.annotations.NullMarked;
