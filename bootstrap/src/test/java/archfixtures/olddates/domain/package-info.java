/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.olddates.domain;

import org.jspecify.annotations.NullMarked;
