/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.onelogging.domain;

import org.jspecify.annotations.NullMarked;
