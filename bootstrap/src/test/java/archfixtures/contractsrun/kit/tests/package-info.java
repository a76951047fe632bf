/// Tests of contracts, and what only looks like one.
@NullMarked
package archfixtures.contractsrun.kit.tests;

import org.jspecify.annotations.NullMarked;
