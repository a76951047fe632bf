@NullMarked
package archfixtures.dirty.bootstrap;

import org.jspecify.annotations.NullMarked;
