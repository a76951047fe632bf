/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.silentcore.adapter.left;

import org.jspecify.annotations.NullMarked;
