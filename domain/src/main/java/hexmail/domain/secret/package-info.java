/// Secrets: tokens, codes, verifiers and cookie keys, and the fingerprint that is stored instead of
/// a key. No type here is a record or serialisable, and none prints its value.
@NullMarked
package hexmail.domain.secret;

import org.jspecify.annotations.NullMarked;
