/// Tests with a way out.
@NullMarked
package archfixtures.nothingskipped.kit;

import org.jspecify.annotations.NullMarked;
