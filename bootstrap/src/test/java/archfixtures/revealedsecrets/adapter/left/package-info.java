/// A violating fixture of one rule; nothing else belongs here.
@NullMarked
package archfixtures.revealedsecrets.adapter.left;

import org.jspecify.annotations.NullMarked;
