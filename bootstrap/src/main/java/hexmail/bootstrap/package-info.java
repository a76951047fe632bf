/// The only place that knows every adapter: reads the configuration, wires the hexagon, and starts
/// what the command line asks for. No rule of the domain and no talk with a vendor's library is
/// here.
@NullMarked
package hexmail.bootstrap;

import org.jspecify.annotations.NullMarked;
