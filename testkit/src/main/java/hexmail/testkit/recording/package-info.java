/// Decorators of the ports that remember their calls, in order and as text that people read. No
/// secret is ever recorded: neither tokens nor codes, verifiers or keys. Never for production.
@NullMarked
package hexmail.testkit.recording;

import org.jspecify.annotations.NullMarked;
