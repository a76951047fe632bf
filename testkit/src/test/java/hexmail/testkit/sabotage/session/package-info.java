/// Wrong stores and directories of sessions. Each changes one thing of an honest store. Shared
/// types are in the parent package.
@NullMarked
package hexmail.testkit.sabotage.session;

import org.jspecify.annotations.NullMarked;
