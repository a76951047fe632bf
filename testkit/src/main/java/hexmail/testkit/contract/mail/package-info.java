/// What the contracts of [Mailbox][hexmail.domain.port.Mailbox] and
/// [MessageReader][hexmail.domain.port.MessageReader] share: two people's mail, which comes and
/// goes, and letters of every kind. Nothing here knows a clause or an adapter.
@NullMarked
package hexmail.testkit.contract.mail;

import org.jspecify.annotations.NullMarked;
