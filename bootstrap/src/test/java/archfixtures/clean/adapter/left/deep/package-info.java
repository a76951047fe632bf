@NullMarked
package archfixtures.clean.adapter.left.deep;

import org.jspecify.annotations.NullMarked;
