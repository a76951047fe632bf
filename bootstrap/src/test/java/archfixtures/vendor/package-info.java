/// A library of nobody, for the fixtures to leak or to be allowed.
@NullMarked
package archfixtures.vendor;

import org.jspecify.annotations.NullMarked;
