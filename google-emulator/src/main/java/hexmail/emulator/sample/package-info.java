/// Sample mail: made up, the same every time, and as varied as a real mailbox. Only bytes leave
/// this package; nothing here knows how mail is stored.
@NullMarked
package hexmail.emulator.sample;

import org.jspecify.annotations.NullMarked;
