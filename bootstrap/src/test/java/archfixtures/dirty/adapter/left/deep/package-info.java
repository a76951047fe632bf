@NullMarked
package archfixtures.dirty.adapter.left.deep;

import org.jspecify.annotations.NullMarked;
