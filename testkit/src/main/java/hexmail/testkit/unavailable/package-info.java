/// Decorators of the ports that a test puts out of order and back: out of order every call throws
/// the port's outage and reaches nothing behind it. In order they change nothing. Never for
/// production.
@NullMarked
package hexmail.testkit.unavailable;

import org.jspecify.annotations.NullMarked;
