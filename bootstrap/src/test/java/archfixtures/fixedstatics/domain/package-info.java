/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.fixedstatics.domain;

import org.jspecify.annotations.NullMarked;
