/// The mail of the local Google: mailboxes, messages, labels, conversations and history in one
/// SQLite file, filled from sample mail or from files. HTTP and JSON are in
/// `hexmail.emulator.gmail`. Nothing that grows with a mailbox is kept in memory.
@NullMarked
package hexmail.emulator.mail;

import org.jspecify.annotations.NullMarked;
