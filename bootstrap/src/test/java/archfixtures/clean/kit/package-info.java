@NullMarked
package archfixtures.clean.kit;

import org.jspecify.annotations.NullMarked;
