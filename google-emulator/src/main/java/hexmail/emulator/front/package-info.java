/// Where calls of Gmail's API come in: alone or in batches, through the gate, to the routes that do
/// the work. It knows HTTP and multipart, never mail.
@NullMarked
package hexmail.emulator.front;

import org.jspecify.annotations.NullMarked;
