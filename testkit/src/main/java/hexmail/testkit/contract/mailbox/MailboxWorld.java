package hexmail.testkit.contract.mailbox;

import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.mail.MailWorld;

/// A mailbox adapter before the mail of two people.
public interface MailboxWorld extends MailWorld {
  /// The adapter, the same one for each call.
  Mailbox mailbox();

  /// A new adapter on the same mail, as after a restart: it has seen nothing. An adapter that holds
  /// the mail itself may be the same one.
  Mailbox restartedMailbox();

  /// From now on pages of the far side hold fewer ids than asked for, some none at all, as long as
  /// there are more to come.
  void cutPagesShort();
}
