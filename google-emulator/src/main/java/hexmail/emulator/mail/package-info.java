/// The mail of the local Google: accounts, messages, labels and threads in one SQLite file, filled
/// from sample mail or from files. Nothing here knows HTTP or JSON, and nothing that grows with a
/// mailbox stays on the heap.
@NullMarked
package hexmail.emulator.mail;

import org.jspecify.annotations.NullMarked;
