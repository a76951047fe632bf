/// Reads the configuration, wires the hexagon, and runs the command line. It is the only package
/// that knows every adapter. It holds no rule of the domain and uses no vendor library, apart from
/// the one for the command line.
@NullMarked
package hexmail.bootstrap;

import org.jspecify.annotations.NullMarked;
