/// A second library of nobody, allowed to the driving adapter.
@NullMarked
package archfixtures.web;

import org.jspecify.annotations.NullMarked;
