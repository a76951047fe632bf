/// A package that takes a part of itself back.
@NullMarked
package archfixtures.nullmarked.kit;

import org.jspecify.annotations.NullMarked;
