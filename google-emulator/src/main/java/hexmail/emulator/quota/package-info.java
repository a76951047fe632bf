/// The limits of Gmail's API: quota units in a sliding minute, and concurrent calls, for each
/// person. The responses to refused calls are made elsewhere.
@NullMarked
package hexmail.emulator.quota;

import org.jspecify.annotations.NullMarked;
