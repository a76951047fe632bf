/// Contracts without clauses; the rule asks who implements them.
@NullMarked
package archfixtures.contractsrun.kit.contract;

import org.jspecify.annotations.NullMarked;
