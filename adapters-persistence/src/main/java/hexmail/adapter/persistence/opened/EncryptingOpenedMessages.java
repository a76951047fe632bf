package hexmail.adapter.persistence.opened;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.SessionAccount;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Encrypts messages before they reach the rows. A message that does not decrypt counts as not
/// stored: it is read again and replaced.
public final class EncryptingOpenedMessages implements OpenedMessages {
  private final JdbiOpenedMessageRows rows;
  private final SecretCipher cipher;

  private EncryptingOpenedMessages(JdbiOpenedMessageRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the table `opened_message`.
  public static EncryptingOpenedMessages over(
      Database database, SecretCipher cipher, OpenedLimits limits) {
    return new EncryptingOpenedMessages(new JdbiOpenedMessageRows(database, limits), cipher);
  }

  @Override
  public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
    Map<MessageId, Message> found = new HashMap<>();
    for (MessageRow row : rows.find(reader, ids)) {
      cipher
          .decryptBytes(bodyOf(reader, row.message()), row.body())
          .flatMap(body -> MessageCodec.read(row.message(), body))
          .ifPresent(message -> found.put(row.message(), message));
    }
    return found;
  }

  @Override
  public void keep(SessionAccount reader, List<Message> messages) {
    rows.put(reader, messages.stream().map(message -> encrypted(reader, message)).toList());
  }

  private MessageRow encrypted(SessionAccount reader, Message message) {
    MessageId id = message.summary().id();
    return new MessageRow(id, cipher.encrypt(bodyOf(reader, id), MessageCodec.write(message)));
  }

  @Override
  public void remove(AccountId account, Collection<MessageId> ids) {
    rows.remove(account, ids);
  }

  @Override
  public void forget(AccountId account) {
    rows.forget(account);
  }

  /// The separator is unambiguous, since none of the three contains a space.
  private static Cell bodyOf(SessionAccount reader, MessageId message) {
    return new Cell(
        "opened_message",
        "body",
        reader.session().hex() + " " + reader.slot().number() + " " + message.value());
  }
}
