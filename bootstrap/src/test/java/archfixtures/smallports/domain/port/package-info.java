/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.smallports.domain.port;

import org.jspecify.annotations.NullMarked;
