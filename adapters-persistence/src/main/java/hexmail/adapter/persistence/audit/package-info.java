/// The audit trail of each person: rows of one table, in the clear, and removed when the person is
/// forgotten. Nothing here knows what an event means, and no secret gets here.
@NullMarked
package hexmail.adapter.persistence.audit;

import org.jspecify.annotations.NullMarked;
