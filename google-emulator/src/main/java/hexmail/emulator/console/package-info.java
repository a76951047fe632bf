/// The HTTP side of `Control`: the paths under `/_control` and the page. What they do is done by
/// `Control`; nothing is decided here.
@NullMarked
package hexmail.emulator.console;

import org.jspecify.annotations.NullMarked;
