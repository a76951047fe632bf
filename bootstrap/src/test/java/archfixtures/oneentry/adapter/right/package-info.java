/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.oneentry.adapter.right;

import org.jspecify.annotations.NullMarked;
