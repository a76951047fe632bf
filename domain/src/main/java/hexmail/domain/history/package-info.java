/// What happens in a mailbox as time goes by, and what an index of it knows at a point of its
/// history. Nothing here tells times: history has an order only.
@NullMarked
package hexmail.domain.history;

import org.jspecify.annotations.NullMarked;
