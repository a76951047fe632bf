@NullMarked
package archfixtures.clean.kit.contract;

import org.jspecify.annotations.NullMarked;
