/// Wrong readers of messages, and the clauses that catch them. Each spoils one thing of an honest
/// reader; what all sabotages have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.reading;

import org.jspecify.annotations.NullMarked;
