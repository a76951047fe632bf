/// A contract with one clause.
@NullMarked
package archfixtures.foundtests.kit.contract;

import org.jspecify.annotations.NullMarked;
