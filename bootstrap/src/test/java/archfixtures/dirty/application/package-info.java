@NullMarked
package archfixtures.dirty.application;

import org.jspecify.annotations.NullMarked;
