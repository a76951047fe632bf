@NullMarked
package archfixtures.dirty.kit.contract;

import org.jspecify.annotations.NullMarked;
