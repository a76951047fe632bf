/// A library that the left adapter may use.
@NullMarked
package archfixtures.vendor;

import org.jspecify.annotations.NullMarked;
