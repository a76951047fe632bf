@NullMarked
package archfixtures.dirty.kit.tests;

import org.jspecify.annotations.NullMarked;
