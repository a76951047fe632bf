/// A local Google, a database and the people who signed in there, for all programs of this module.
/// Nothing here measures.
@NullMarked
package hexmail.benchmarks.deployment;

import org.jspecify.annotations.NullMarked;
