/// Decorators of the ports whose calls wait, for a gate that a test opens or for a clock that moves
/// on. No time passes by itself, so tests of slow far sides are as certain as others. Never for
/// production.
@NullMarked
package hexmail.testkit.slow;

import org.jspecify.annotations.NullMarked;
