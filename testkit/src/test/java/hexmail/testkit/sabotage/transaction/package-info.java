/// Wrong transactions, and the clauses that catch them. Each spoils one thing of honest ones; what
/// they have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.transaction;

import org.jspecify.annotations.NullMarked;
