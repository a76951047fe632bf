/// A library of nobody that is called like one for mocks.
@NullMarked
package archfixtures.mockito;

import org.jspecify.annotations.NullMarked;
