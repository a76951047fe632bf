@NullMarked
package archfixtures.clean.application;

import org.jspecify.annotations.NullMarked;
