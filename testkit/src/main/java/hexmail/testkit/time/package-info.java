/// A clock that only a test moves.
@NullMarked
package hexmail.testkit.time;

import org.jspecify.annotations.NullMarked;
