/// Wrong lists of conversations. Each changes one thing of an honest adapter. Shared types are in
/// the parent package.
@NullMarked
package hexmail.testkit.sabotage.conversation;

import org.jspecify.annotations.NullMarked;
