/// Wrong audit logs. Each changes one thing of an honest log. Shared types are in the parent
/// package.
@NullMarked
package hexmail.testkit.sabotage.audit;

import org.jspecify.annotations.NullMarked;
