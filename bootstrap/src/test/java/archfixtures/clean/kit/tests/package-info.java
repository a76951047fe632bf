/// A hexagon that keeps every rule; nothing here may break one.
@NullMarked
package archfixtures.clean.kit.tests;

import org.jspecify.annotations.NullMarked;
