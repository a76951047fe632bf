/// Calls of Gmail's API and their responses, for single calls and parts of batches, and the
/// interface of admission control. The methods of the API are in `hexmail.emulator.gmail`.
@NullMarked
package hexmail.emulator.api;

import org.jspecify.annotations.NullMarked;
