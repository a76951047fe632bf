/// Values that must not be seen: tokens, codes, verifiers and the keys of cookies, and the
/// fingerprint that may be stored in their stead. No type here is a record or serialisable, and
/// none prints what it holds.
@NullMarked
package hexmail.domain.secret;

import org.jspecify.annotations.NullMarked;
