/// Wrong message readers. Each changes one thing of an honest reader. Shared types are in the
/// parent package.
@NullMarked
package hexmail.testkit.sabotage.reading;

import org.jspecify.annotations.NullMarked;
