@NullMarked
package archfixtures.clean.domain.port;

import org.jspecify.annotations.NullMarked;
