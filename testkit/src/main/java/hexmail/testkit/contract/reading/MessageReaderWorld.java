package hexmail.testkit.contract.reading;

import hexmail.domain.port.MessageReader;
import hexmail.testkit.contract.mail.MailWorld;

/// A reading adapter before the mail of two people.
public interface MessageReaderWorld extends MailWorld {
  /// The adapter, the same one for each call.
  MessageReader reader();

  /// A new adapter on the same mail, as after a restart: it has seen nothing. An adapter that holds
  /// the mail itself may be the same one.
  MessageReader restartedReader();
}
