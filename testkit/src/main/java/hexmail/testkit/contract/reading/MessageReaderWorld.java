package hexmail.testkit.contract.reading;

import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;
import hexmail.testkit.contract.mail.MailWorld;

/// A message reader and the mail of two people.
public interface MessageReaderWorld extends MailWorld {
  /// The adapter; the same one at each call.
  MessageReader reader();

  /// A new adapter for the same mail, without any state, as after a restart. An adapter that stores
  /// the mail itself may return the same one.
  MessageReader restartedReader();

  /// The source of a message that was delivered here, as the server has it.
  byte[] source(MessageId id);

  /// From now on contents break off after a part of them.
  void breakContents();
}
