/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.separateadapters.adapter.right;

import org.jspecify.annotations.NullMarked;
