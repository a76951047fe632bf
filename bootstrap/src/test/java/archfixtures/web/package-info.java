/// A library that the right adapter may use.
@NullMarked
package archfixtures.web;

import org.jspecify.annotations.NullMarked;
