/// Wrong authorization servers. Each changes one thing of an honest server. Shared types are in the
/// parent package.
@NullMarked
package hexmail.testkit.sabotage.authorization;

import org.jspecify.annotations.NullMarked;
