/// The ports in memory: complete enough to run everything above them without Google and without a
/// database. They keep the contracts in [hexmail.testkit.contract][hexmail.testkit.contract]; what
/// tests may ask or switch beyond a port is on the class itself. Never for production.
@NullMarked
package hexmail.testkit.memory;

import org.jspecify.annotations.NullMarked;
