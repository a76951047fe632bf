/// Wrong stores of authorization attempts. Each changes one thing of an honest store. Shared types
/// are in the parent package.
@NullMarked
package hexmail.testkit.sabotage.pending;

import org.jspecify.annotations.NullMarked;
