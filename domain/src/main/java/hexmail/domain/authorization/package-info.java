/// One attempt to be authorized by a person, from the redirect to Google to the answer in the
/// callback. What is kept after the attempt belongs to `credential`.
@NullMarked
package hexmail.domain.authorization;

import org.jspecify.annotations.NullMarked;
