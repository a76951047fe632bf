@NullMarked
package archfixtures.dirty.adapter.right;

import org.jspecify.annotations.NullMarked;
