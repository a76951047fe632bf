/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.application;

import org.jspecify.annotations.NullMarked;
