@NullMarked
package archfixtures.clean.adapter.spare;

import org.jspecify.annotations.NullMarked;
