/// What tests and curious people do to the local Google: counters, faults, ended tokens, as a Java
/// API and under `/_control`. It watches and disturbs requests; what the endpoints answer is not
/// known here.
@NullMarked
package hexmail.emulator.control;

import org.jspecify.annotations.NullMarked;
