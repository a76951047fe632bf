/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.domain.secret;

import org.jspecify.annotations.NullMarked;
