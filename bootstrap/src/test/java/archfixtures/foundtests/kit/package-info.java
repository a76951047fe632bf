/// Tests that the build does not see as it should.
@NullMarked
package archfixtures.foundtests.kit;

import org.jspecify.annotations.NullMarked;
