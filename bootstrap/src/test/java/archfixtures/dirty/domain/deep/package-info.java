@NullMarked
package archfixtures.dirty.domain.deep;

import org.jspecify.annotations.NullMarked;
