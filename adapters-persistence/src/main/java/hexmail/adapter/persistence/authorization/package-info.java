/// Begun authorizations: what encrypts their secrets, and the rows that hold nothing but
/// ciphertext. No SQL knows a secret, and nothing that knows a secret knows SQL.
@NullMarked
package hexmail.adapter.persistence.authorization;

import org.jspecify.annotations.NullMarked;
