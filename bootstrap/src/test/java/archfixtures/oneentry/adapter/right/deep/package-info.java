/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.oneentry.adapter.right.deep;

import org.jspecify.annotations.NullMarked;
