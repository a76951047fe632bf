/// Invented sample mail, the same every time and as varied as a real mailbox. Storage is in
/// `hexmail.emulator.mail`.
@NullMarked
package hexmail.emulator.sample;

import org.jspecify.annotations.NullMarked;
