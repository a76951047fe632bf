/// Text that nobody can guess, and the hash under which it is kept. Codes, tokens and secrets are
/// made here and nowhere else; what they stand for is not known.
@NullMarked
package hexmail.emulator.random;

import org.jspecify.annotations.NullMarked;
