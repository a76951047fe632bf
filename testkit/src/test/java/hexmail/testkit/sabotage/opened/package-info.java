/// Wrong stores of opened messages. Each changes one thing of an honest store. Shared types are in
/// the parent package.
@NullMarked
package hexmail.testkit.sabotage.opened;

import org.jspecify.annotations.NullMarked;
