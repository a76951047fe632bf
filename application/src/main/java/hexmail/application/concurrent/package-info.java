/// Waiting for work: work that several ask for and one does, work that runs ahead, and waiting for
/// time to pass. Nothing here knows what the work is.
@NullMarked
package hexmail.application.concurrent;

import org.jspecify.annotations.NullMarked;
