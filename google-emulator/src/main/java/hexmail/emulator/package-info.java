/// The entry point of the local Google: it wires the parts together and binds them to loopback. The
/// endpoints are in the packages below. No package of the local Google depends on another module of
/// Hexmail.
@NullMarked
package hexmail.emulator;

import org.jspecify.annotations.NullMarked;
