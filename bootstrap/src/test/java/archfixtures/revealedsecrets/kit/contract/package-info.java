/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.revealedsecrets.kit.contract;

import org.jspecify.annotations.NullMarked;
