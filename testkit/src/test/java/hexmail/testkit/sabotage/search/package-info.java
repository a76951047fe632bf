/// Wrong stores of searches. Each changes one thing of an honest store. Shared types are in the
/// parent package.
@NullMarked
package hexmail.testkit.sabotage.search;

import org.jspecify.annotations.NullMarked;
