/// A soak test: mailboxes change at random while simulated users page, search, stream and read. In
/// the end each index is compared with its mailbox. Nothing here is timed.
@NullMarked
package hexmail.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
