/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.hiddenbootstrap.kit;

import org.jspecify.annotations.NullMarked;
