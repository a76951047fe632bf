@NullMarked
package archfixtures.dirty.domain.port;

import org.jspecify.annotations.NullMarked;
