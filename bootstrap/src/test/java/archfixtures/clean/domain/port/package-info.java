/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.domain.port;

import org.jspecify.annotations.NullMarked;
