/// What the tests of the use cases share: all ports in memory, put together, and ways to tamper
/// with them. No test stands here, and nothing that only one of them needs.
@NullMarked
package hexmail.application.world;

import org.jspecify.annotations.NullMarked;
