/// Takes mail in from files: mbox in its several forms, and `.eml`. Streams; at most one message is
/// on the heap. Nothing here parses MIME or stores anything.
@NullMarked
package hexmail.emulator.mbox;

import org.jspecify.annotations.NullMarked;
