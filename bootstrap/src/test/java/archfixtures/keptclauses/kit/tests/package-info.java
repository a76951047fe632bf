/// Tests that amend the contract, and what only looks like that.
@NullMarked
package archfixtures.keptclauses.kit.tests;

import org.jspecify.annotations.NullMarked;
