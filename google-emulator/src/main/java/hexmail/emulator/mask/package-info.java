/// The masks of the parameter `fields`, which say what an answer shows. They know JSON and the
/// names that Gmail's answers have, and nothing of calls.
@NullMarked
package hexmail.emulator.mask;

import org.jspecify.annotations.NullMarked;
