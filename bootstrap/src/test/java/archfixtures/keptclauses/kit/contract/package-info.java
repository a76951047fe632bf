/// A contract with three clauses.
@NullMarked
package archfixtures.keptclauses.kit.contract;

import org.jspecify.annotations.NullMarked;
