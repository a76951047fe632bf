/// Encryption of single values, each for its own place, and the file of the keys. No secret leaves
/// here but as ciphertext, and no key at all.
@NullMarked
package hexmail.adapter.persistence.encryption;

import org.jspecify.annotations.NullMarked;
