@NullMarked
package archfixtures.clean.bootstrap;

import org.jspecify.annotations.NullMarked;
