/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.kit.contract;

import org.jspecify.annotations.NullMarked;
