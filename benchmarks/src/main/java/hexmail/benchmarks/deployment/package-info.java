/// A running Hexmail on a local Google and a database, for all programs of this module. Nothing
/// here measures.
@NullMarked
package hexmail.benchmarks.deployment;

import org.jspecify.annotations.NullMarked;
