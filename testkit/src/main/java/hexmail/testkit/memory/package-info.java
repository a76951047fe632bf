/// The ports in memory, complete enough to run all use cases without Google and without a database.
/// They keep the contracts in [hexmail.testkit.contract][hexmail.testkit.contract]. What tests
/// control beyond a port is on the class itself; production never uses these classes.
@NullMarked
package hexmail.testkit.memory;

import org.jspecify.annotations.NullMarked;
