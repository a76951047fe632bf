/// Wrong stores of the senders of allowed pictures. Each changes one thing of an honest store.
/// Shared types are in the parent package.
@NullMarked
package hexmail.testkit.sabotage.picture;

import org.jspecify.annotations.NullMarked;
