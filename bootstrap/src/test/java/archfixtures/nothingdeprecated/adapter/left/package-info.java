/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.nothingdeprecated.adapter.left;

import org.jspecify.annotations.NullMarked;
