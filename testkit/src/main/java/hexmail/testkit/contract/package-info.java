/// What the ports promise, as tests: one interface for each port, one clause for each promise. An
/// adapter proves that it fits by a test class that implements the interface and says how an empty
/// store is made. Nothing here knows any adapter.
@NullMarked
package hexmail.testkit.contract;

import org.jspecify.annotations.NullMarked;
