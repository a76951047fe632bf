/// A clock that only a test moves. Nothing here advances by itself.
@NullMarked
package hexmail.testkit.time;

import org.jspecify.annotations.NullMarked;
