/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.thinbootstrap.kit.open;

import org.jspecify.annotations.NullMarked;
