/// Wrong queues of revocations, and the clauses that catch them. Each spoils one thing of an honest
/// queue; what they have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.revocation;

import org.jspecify.annotations.NullMarked;
