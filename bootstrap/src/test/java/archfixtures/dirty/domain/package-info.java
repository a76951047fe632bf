@NullMarked
package archfixtures.dirty.domain;

import org.jspecify.annotations.NullMarked;
