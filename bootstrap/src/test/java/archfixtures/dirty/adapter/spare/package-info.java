@NullMarked
package archfixtures.dirty.adapter.spare;

import org.jspecify.annotations.NullMarked;
