/// Messages that were opened in a web session: a store that encrypts them, over rows that hold only
/// ciphertext and end with the session. Code with SQL sees no mail, and code that sees mail has no
/// SQL.
@NullMarked
package hexmail.adapter.persistence.opened;

import org.jspecify.annotations.NullMarked;
