/// Fixtures that the tests of the use cases share: all ports in memory, wired, and ways to tamper
/// with them. It contains no tests and nothing that only one test uses.
@NullMarked
package hexmail.application.world;

import org.jspecify.annotations.NullMarked;
