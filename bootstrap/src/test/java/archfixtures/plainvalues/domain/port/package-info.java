/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.plainvalues.domain.port;

import org.jspecify.annotations.NullMarked;
