/// What is called like a contract and is none, and one that is.
@NullMarked
package archfixtures.contractedports.kit.contract;

import org.jspecify.annotations.NullMarked;
