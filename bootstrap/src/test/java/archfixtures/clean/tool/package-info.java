@NullMarked
package archfixtures.clean.tool;

import org.jspecify.annotations.NullMarked;
