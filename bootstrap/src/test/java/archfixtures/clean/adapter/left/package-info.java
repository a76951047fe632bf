/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.adapter.left;

import org.jspecify.annotations.NullMarked;
