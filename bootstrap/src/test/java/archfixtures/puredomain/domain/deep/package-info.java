/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.puredomain.domain.deep;

import org.jspecify.annotations.NullMarked;
