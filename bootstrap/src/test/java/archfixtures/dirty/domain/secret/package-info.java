@NullMarked
package archfixtures.dirty.domain.secret;

import org.jspecify.annotations.NullMarked;
