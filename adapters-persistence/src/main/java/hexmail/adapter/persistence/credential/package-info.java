/// Credentials: what encrypts them, and the rows that hold nothing but ciphertext. No SQL knows a
/// token, and nothing that knows a token knows SQL.
@NullMarked
package hexmail.adapter.persistence.credential;

import org.jspecify.annotations.NullMarked;
