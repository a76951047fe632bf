/// A third library of nobody, allowed to the wiring.
@NullMarked
package archfixtures.cli;

import org.jspecify.annotations.NullMarked;
