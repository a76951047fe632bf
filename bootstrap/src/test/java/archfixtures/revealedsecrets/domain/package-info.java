/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.revealedsecrets.domain;

import org.jspecify.annotations.NullMarked;
