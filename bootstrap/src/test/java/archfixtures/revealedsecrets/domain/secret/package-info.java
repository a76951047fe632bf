/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.revealedsecrets.domain.secret;

import org.jspecify.annotations.NullMarked;
