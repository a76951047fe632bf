/// A library that the wiring may use.
@NullMarked
package archfixtures.cli;

import org.jspecify.annotations.NullMarked;
