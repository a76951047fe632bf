@NullMarked
package archfixtures.clean.domain.value;

import org.jspecify.annotations.NullMarked;
