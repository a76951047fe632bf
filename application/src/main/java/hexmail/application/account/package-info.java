/// Accounts that are signed in: their sessions, their access tokens and the one rule about refresh,
/// revocation and refused tokens, and their end. Nobody signs in here, and no token leaves but to a
/// call of a mailbox.
@NullMarked
package hexmail.application.account;

import org.jspecify.annotations.NullMarked;
