/// Tests that the build does not see as it should.
@NullMarked
package archfixtures.hiddentests.kit;

import org.jspecify.annotations.NullMarked;
