/// Connected accounts: their sessions, their access tokens with the one rule about refresh,
/// revocation and refused tokens, and their disconnection. Sign-in is elsewhere, and a token leaves
/// this package only in a call of a mailbox.
@NullMarked
package hexmail.application.account;

import org.jspecify.annotations.NullMarked;
