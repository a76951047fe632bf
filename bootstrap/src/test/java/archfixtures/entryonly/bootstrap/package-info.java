/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.entryonly.bootstrap;

import org.jspecify.annotations.NullMarked;
