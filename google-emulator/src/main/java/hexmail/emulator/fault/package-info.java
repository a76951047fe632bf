/// What can go wrong at sign-in, at the token endpoint and with id tokens, as values that wait for
/// their turn. What an endpoint does without them is not known here.
@NullMarked
package hexmail.emulator.fault;

import org.jspecify.annotations.NullMarked;
