/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.hiddenports.domain.port;

import org.jspecify.annotations.NullMarked;
