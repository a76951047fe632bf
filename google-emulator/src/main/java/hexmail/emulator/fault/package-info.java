/// The faults of sign-ins, of the token endpoint, of id tokens and of Gmail's API, as values in
/// queues. The endpoints themselves are in other packages.
@NullMarked
package hexmail.emulator.fault;

import org.jspecify.annotations.NullMarked;
