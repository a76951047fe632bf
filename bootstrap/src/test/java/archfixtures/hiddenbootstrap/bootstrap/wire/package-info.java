/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.hiddenbootstrap.bootstrap.wire;

import org.jspecify.annotations.NullMarked;
