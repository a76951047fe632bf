/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.sealedoutcomes.domain;

import org.jspecify.annotations.NullMarked;
