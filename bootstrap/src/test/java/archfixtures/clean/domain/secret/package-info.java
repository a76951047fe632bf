@NullMarked
package archfixtures.clean.domain.secret;

import org.jspecify.annotations.NullMarked;
