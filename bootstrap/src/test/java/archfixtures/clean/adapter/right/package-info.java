@NullMarked
package archfixtures.clean.adapter.right;

import org.jspecify.annotations.NullMarked;
