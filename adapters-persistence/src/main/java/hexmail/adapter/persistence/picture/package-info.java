/// The senders of allowed pictures: a store that encrypts their addresses, over rows that hold only
/// ciphertext. Code with SQL sees no address, and code that sees addresses has no SQL.
@NullMarked
package hexmail.adapter.persistence.picture;

import org.jspecify.annotations.NullMarked;
