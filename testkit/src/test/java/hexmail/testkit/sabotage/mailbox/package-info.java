/// Wrong mailboxes, and the clauses that catch them. Each spoils one thing of an honest mailbox;
/// what all sabotages have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.mailbox;

import org.jspecify.annotations.NullMarked;
