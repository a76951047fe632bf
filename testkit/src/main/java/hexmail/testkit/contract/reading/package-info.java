/// The parts of [MessageReaderContract][hexmail.testkit.contract.MessageReaderContract] by subject,
/// and the environment of a test. Test classes implement that interface, not its parts. Nothing
/// here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.reading;

import org.jspecify.annotations.NullMarked;
