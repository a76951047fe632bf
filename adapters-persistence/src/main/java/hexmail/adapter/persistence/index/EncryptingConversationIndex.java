package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Encrypts summaries before they reach the rows. A summary that does not decrypt counts as
/// unknown: it is read again and replaced.
public final class EncryptingConversationIndex implements ConversationIndex {
  private final JdbiConversationRows rows;
  private final SecretCipher cipher;

  private EncryptingConversationIndex(JdbiConversationRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the tables `conversation_summary` and `conversation_count`.
  ///
  /// @param limit the most summaries that are kept of an account
  public static EncryptingConversationIndex over(
      Database database, SecretCipher cipher, int limit) {
    return new EncryptingConversationIndex(new JdbiConversationRows(database, limit), cipher);
  }

  @Override
  public Map<ConversationId, ConversationSummary> find(
      AccountId account, List<ConversationId> ids) {
    Map<ConversationId, ConversationSummary> found = new HashMap<>();
    for (ConversationRow row : rows.find(account, ids)) {
      cipher
          .decryptBytes(bodyOf(account, row.conversation()), row.body())
          .flatMap(body -> ConversationCodec.read(row.conversation(), body))
          .ifPresent(summary -> found.put(row.conversation(), summary));
    }
    return found;
  }

  @Override
  public void keep(AccountId account, Collection<ConversationSummary> summaries) {
    // One row for each: the rows are counted.
    Map<ConversationId, ConversationSummary> latest = new HashMap<>();
    summaries.forEach(summary ->
        latest.merge(
            summary.id(),
            summary,
            (one, next) -> one.changed().compareTo(next.changed()) > 0 ? one : next));
    if (!latest.isEmpty()) {
      rows.put(account, latest.values().stream().map(it -> encrypted(account, it)).toList());
    }
  }

  private ConversationRow encrypted(AccountId account, ConversationSummary summary) {
    return new ConversationRow(
        summary.id(),
        summary.changed().value(),
        EpochMillis.clamped(summary.lastReceivedAt()),
        cipher.encrypt(bodyOf(account, summary.id()), ConversationCodec.write(summary)));
  }

  @Override
  public void remove(AccountId account, Collection<ConversationId> ids) {
    rows.remove(account, ids);
  }

  @Override
  public void forget(AccountId account) {
    rows.forget(account);
  }

  /// The separator is unambiguous, since neither id contains a space.
  private static Cell bodyOf(AccountId account, ConversationId conversation) {
    return new Cell("conversation_summary", "body", account.value() + " " + conversation.value());
  }
}
