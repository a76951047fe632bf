@NullMarked
package archfixtures.dirty.adapter.left;

import org.jspecify.annotations.NullMarked;
