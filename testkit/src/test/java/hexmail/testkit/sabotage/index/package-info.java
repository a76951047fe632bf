/// Wrong indexes of summaries, and the clauses that catch them. Each spoils one thing of an honest
/// one; what they have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.index;

import org.jspecify.annotations.NullMarked;
