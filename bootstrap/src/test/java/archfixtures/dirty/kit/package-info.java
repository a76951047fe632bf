@NullMarked
package archfixtures.dirty.kit;

import org.jspecify.annotations.NullMarked;
