@NullMarked
package archfixtures.clean.kit.tests;

import org.jspecify.annotations.NullMarked;
