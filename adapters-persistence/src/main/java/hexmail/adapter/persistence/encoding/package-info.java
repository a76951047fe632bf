/// The binary form of texts and people before encryption. Knows nothing of what they belong to, and
/// neither encrypts nor stores anything.
@NullMarked
package hexmail.adapter.persistence.encoding;

import org.jspecify.annotations.NullMarked;
