/// A library with the name of a mocking library.
@NullMarked
package archfixtures.mockito;

import org.jspecify.annotations.NullMarked;
