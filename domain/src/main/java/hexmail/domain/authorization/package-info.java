/// An authorization attempt, from the redirect to Google to the callback. What is stored after it
/// belongs to `credential`.
@NullMarked
package hexmail.domain.authorization;

import org.jspecify.annotations.NullMarked;
