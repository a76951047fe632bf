/// Tests with mocks.
@NullMarked
package archfixtures.nomocks.kit;

import org.jspecify.annotations.NullMarked;
