/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.bootstrap;

import org.jspecify.annotations.NullMarked;
