/// Messages, conversations and labels. All text in them is untrusted. Nothing here knows how it was
/// fetched.
@NullMarked
package hexmail.domain.message;

import org.jspecify.annotations.NullMarked;
