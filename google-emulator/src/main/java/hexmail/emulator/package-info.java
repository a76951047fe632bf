/// The entry of the local Google: start it, ask for its address, stop it. It puts the parts
/// together and binds them to loopback; what the endpoints do lives in the packages below, and
/// nothing of Hexmail is known here.
@NullMarked
package hexmail.emulator;

import org.jspecify.annotations.NullMarked;
