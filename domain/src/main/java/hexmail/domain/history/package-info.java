/// The history of a mailbox, and what an index knows at one history id. History has an order but no
/// times.
@NullMarked
package hexmail.domain.history;

import org.jspecify.annotations.NullMarked;
