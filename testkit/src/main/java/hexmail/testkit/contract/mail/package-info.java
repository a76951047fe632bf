/// Fixtures of the contracts of [Mailbox][hexmail.domain.port.Mailbox] and
/// [MessageReader][hexmail.domain.port.MessageReader]: the mail of two people, and messages of
/// every kind. Nothing here depends on a clause or an adapter.
@NullMarked
package hexmail.testkit.contract.mail;

import org.jspecify.annotations.NullMarked;
