/// The control of the local Google for tests and people, as a Java API and over HTTP under
/// `/_control`: counters, faults, ended tokens, changed accounts and mail. It observes and disturbs
/// requests; the endpoints themselves are in other packages.
@NullMarked
package hexmail.emulator.control;

import org.jspecify.annotations.NullMarked;
