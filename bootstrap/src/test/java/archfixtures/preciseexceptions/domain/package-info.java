/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.preciseexceptions.domain;

import org.jspecify.annotations.NullMarked;
