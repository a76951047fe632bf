/// Wrong authorization servers, and the clauses that catch them. Each spoils one thing of an honest
/// server; what all sabotages have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.authorization;

import org.jspecify.annotations.NullMarked;
