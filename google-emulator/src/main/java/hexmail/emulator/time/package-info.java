/// The time of the local Google, which can be moved. It knows nothing of what lives by it.
@NullMarked
package hexmail.emulator.time;

import org.jspecify.annotations.NullMarked;
