/// Wrong stores of credentials, and the clauses that catch them. Each spoils one thing of an honest
/// store; what they have in common is in the parent package.
@NullMarked
package hexmail.testkit.sabotage.credential;

import org.jspecify.annotations.NullMarked;
