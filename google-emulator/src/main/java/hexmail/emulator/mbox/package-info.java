/// Reads mail from mbox files, in their several forms, and from `.eml` files. Files are streamed:
/// at most one message is in memory. Parsing is in `hexmail.emulator.mime`, storage in
/// `hexmail.emulator.mail`.
@NullMarked
package hexmail.emulator.mbox;

import org.jspecify.annotations.NullMarked;
