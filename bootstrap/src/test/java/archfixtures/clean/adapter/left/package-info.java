@NullMarked
package archfixtures.clean.adapter.left;

import org.jspecify.annotations.NullMarked;
