/// Wrong conversation indexes. Each changes one thing of an honest index. Shared types are in the
/// parent package.
@NullMarked
package hexmail.testkit.sabotage.conversationindex;

import org.jspecify.annotations.NullMarked;
