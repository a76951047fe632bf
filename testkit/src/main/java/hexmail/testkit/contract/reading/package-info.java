/// The parts of [MessageReaderContract][hexmail.testkit.contract.MessageReaderContract], by what
/// their clauses are about, and the world in which an adapter has to keep them. Nothing here knows
/// any adapter.
@NullMarked
package hexmail.testkit.contract.reading;

import org.jspecify.annotations.NullMarked;
