/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.nothingdeprecated.application;

import org.jspecify.annotations.NullMarked;
