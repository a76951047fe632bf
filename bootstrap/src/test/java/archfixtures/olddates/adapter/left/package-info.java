/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.olddates.adapter.left;

import org.jspecify.annotations.NullMarked;
