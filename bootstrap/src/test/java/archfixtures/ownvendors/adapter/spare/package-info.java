/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.ownvendors.adapter.spare;

import org.jspecify.annotations.NullMarked;
