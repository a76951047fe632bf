@NullMarked
package archfixtures.clean.kit.open;

import org.jspecify.annotations.NullMarked;
