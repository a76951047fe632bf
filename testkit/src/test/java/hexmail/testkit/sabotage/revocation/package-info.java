/// Wrong queues of revocations. Each changes one thing of an honest queue. Shared types are in the
/// parent package.
@NullMarked
package hexmail.testkit.sabotage.revocation;

import org.jspecify.annotations.NullMarked;
