/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.exitinmain.bootstrap;

import org.jspecify.annotations.NullMarked;
