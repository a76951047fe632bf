/// Id tokens: how Google makes them, and how somebody would forge them. Who signs in and what was
/// granted is decided before.
@NullMarked
package hexmail.emulator.idtoken;

import org.jspecify.annotations.NullMarked;
