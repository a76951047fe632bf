/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.adapter.spare;

import org.jspecify.annotations.NullMarked;
