/// Wrong transactions. Each changes one thing of honest ones. Shared types are in the parent
/// package.
@NullMarked
package hexmail.testkit.sabotage.transaction;

import org.jspecify.annotations.NullMarked;
