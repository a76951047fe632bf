/// Wrong credential stores. Each changes one thing of an honest store. Shared types are in the
/// parent package.
@NullMarked
package hexmail.testkit.sabotage.credential;

import org.jspecify.annotations.NullMarked;
