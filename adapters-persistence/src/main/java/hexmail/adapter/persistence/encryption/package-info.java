/// Encryption of single values, each bound to its own table, column and row, and the file of the
/// keys. Secrets leave this package only as ciphertext; keys never leave it.
@NullMarked
package hexmail.adapter.persistence.encryption;

import org.jspecify.annotations.NullMarked;
