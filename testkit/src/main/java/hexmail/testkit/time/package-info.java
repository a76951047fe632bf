/// Time that a test moves. Nothing here goes on by itself.
@NullMarked
package hexmail.testkit.time;

import org.jspecify.annotations.NullMarked;
