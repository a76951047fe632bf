/// All use cases, created over the ports in one place. A driving adapter takes them from here and
/// never sees a port.
@NullMarked
package hexmail.application;

import org.jspecify.annotations.NullMarked;
