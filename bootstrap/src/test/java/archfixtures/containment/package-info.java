/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.containment;

import org.jspecify.annotations.NullMarked;
