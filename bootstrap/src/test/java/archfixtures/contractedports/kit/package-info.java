/// What is called like a contract and is none.
@NullMarked
package archfixtures.contractedports.kit;

import org.jspecify.annotations.NullMarked;
