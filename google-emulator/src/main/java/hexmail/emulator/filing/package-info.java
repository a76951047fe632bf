/// How mail is filed in the database: its tables, and the writing of messages, labels,
/// conversations and counts. Only `mail` uses this package; nothing here knows accounts, clocks or
/// HTTP.
@NullMarked
package hexmail.emulator.filing;

import org.jspecify.annotations.NullMarked;
