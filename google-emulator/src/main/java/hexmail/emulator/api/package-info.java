/// Calls of Google's APIs and their answers, whether they come alone or as parts of a batch, and
/// what stands between a caller and the work. What the calls do is not known here.
@NullMarked
package hexmail.emulator.api;

import org.jspecify.annotations.NullMarked;
