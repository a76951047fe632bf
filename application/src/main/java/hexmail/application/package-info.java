/// All use cases, made over the ports in one place. A driving adapter takes them from here and
/// never meets a port.
@NullMarked
package hexmail.application;

import org.jspecify.annotations.NullMarked;
