/// The promises of the ports as tests: one interface for each port, one clause for each promise.
/// The test class of an adapter implements the interface and sets the adapter up. Nothing here
/// depends on an adapter.
@NullMarked
package hexmail.testkit.contract;

import org.jspecify.annotations.NullMarked;
