package hexmail.testkit.contract.mailbox;

import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.mail.MailWorld;

/// A mailbox adapter and the mail of two people.
public interface MailboxWorld extends MailWorld {
  /// The adapter; the same one at each call.
  Mailbox mailbox();

  /// A new adapter for the same mail, without any state, as after a restart. An adapter that stores
  /// the mail itself may return the same one.
  Mailbox restartedMailbox();

  /// From now on the pages of the server contain fewer ids than requested, some of them none, while
  /// more ids follow.
  void cutPagesShort();
}
