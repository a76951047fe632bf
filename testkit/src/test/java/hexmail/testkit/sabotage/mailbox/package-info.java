/// Wrong mailboxes. Each changes one thing of an honest mailbox. Shared types are in the parent
/// package.
@NullMarked
package hexmail.testkit.sabotage.mailbox;

import org.jspecify.annotations.NullMarked;
