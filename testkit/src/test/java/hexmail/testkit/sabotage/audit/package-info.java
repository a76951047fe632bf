/// Wrong audit logs, and the clauses that catch them. Each spoils one thing of an honest log; what
/// they have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.audit;

import org.jspecify.annotations.NullMarked;
