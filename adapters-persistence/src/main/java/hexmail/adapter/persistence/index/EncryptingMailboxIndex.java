package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.adapter.persistence.index.MailboxStateRows.HistoryRange;
import hexmail.adapter.persistence.index.MailboxStateRows.State;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Encrypts summaries before they reach the rows. A summary that does not decrypt counts as
/// unknown: it is read again and replaced.
public final class EncryptingMailboxIndex implements MailboxIndex {
  private final JdbiMailboxIndexRows rows;
  private final SecretCipher cipher;

  private final SummaryCache cache;

  private EncryptingMailboxIndex(
      JdbiMailboxIndexRows rows, SecretCipher cipher, SummaryCache cache) {
    this.rows = rows;
    this.cipher = cipher;
    this.cache = cache;
  }

  /// Over the tables `mailbox_state`, `message_summary` and `message_claim`.
  ///
  /// @param limit the most summaries that are kept of an account
  /// @param cache keeps those that were decrypted
  public static EncryptingMailboxIndex over(
      Database database, SecretCipher cipher, int limit, SummaryCache cache) {
    return new EncryptingMailboxIndex(new JdbiMailboxIndexRows(database, limit), cipher, cache);
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    return rows.state(account)
        .map(state -> find(account, ids, cache.find(account, state, ids), state))
        .orElseGet(() -> new IndexedMessages(null, Map.of(), Map.of()));
  }

  /// Reads the summaries that are not in the cache, and all of them if the index has changed since
  /// the cache was asked.
  ///
  /// @param known those that are
  private IndexedMessages find(
      AccountId account, List<MessageId> ids, Map<MessageId, MessageSummary> known, State before) {
    List<MessageId> missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (missing.isEmpty()) {
      return new IndexedMessages(before.at(), known, Map.of());
    }
    IndexedRows found = rows.find(account, missing);
    State state = found.state();
    if (!known.isEmpty() && !before.equals(state)) {
      return find(account, ids, Map.of(), before);
    }
    if (state == null) {
      return new IndexedMessages(null, Map.of(), Map.of());
    }
    Map<MessageId, MessageSummary> current = decrypted(account, found.current());
    cache.keep(account, state, current);
    current.putAll(known);
    return new IndexedMessages(state.at(), current, decrypted(account, found.stale()));
  }

  private Map<MessageId, MessageSummary> decrypted(AccountId account, List<SummaryRow> rows) {
    Map<MessageId, MessageSummary> summaries = new HashMap<>();
    for (SummaryRow row : rows) {
      decrypted(account, row).ifPresent(summary -> summaries.put(row.message(), summary));
    }
    return summaries;
  }

  @Override
  public boolean advance(AccountId account, IndexStep step) {
    return switch (step) {
      case IndexStep.Follow(HistoryId from, var changes, HistoryId to) -> {
        Map<MessageId, List<MailboxChange>> byMessage =
            changes.stream()
                .filter(change -> !(change instanceof MailboxChange.Added))
                .collect(Collectors.groupingBy(MailboxChange::message));
        yield rows.follow(
            account,
            new HistoryRange(from, to),
            byMessage.keySet(),
            row -> after(byMessage.getOrDefault(row.message(), List.of()), account, row));
      }
      case IndexStep.Restart(var from, HistoryId to) ->
          from == null
              ? rows.begin(account, to)
              : rows.restart(account, new HistoryRange(from, to));
    };
  }

  /// The row after the changes to its message: the same row when they change nothing, none when
  /// they delete the message.
  private Optional<SummaryRow> after(
      List<MailboxChange> changes, AccountId account, SummaryRow row) {
    Optional<MessageSummary> before = decrypted(account, row);
    Optional<MessageSummary> next = before;
    for (MailboxChange change : changes) {
      next = next.flatMap(change::after);
    }
    return next.equals(before) ? before.map(_ -> row) : next.map(it -> encrypted(account, it));
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    return rows.claim(account, claim, row -> decrypted(account, row).isPresent());
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    Map<MessageId, SummaryRow> encrypted = new HashMap<>();
    summaries.forEach(summary -> encrypted.put(summary.id(), encrypted(account, summary)));
    return rows.keep(account, at, claimed, List.copyOf(encrypted.values()));
  }

  @Override
  public void forget(AccountId account) {
    rows.forget(account);
    cache.remove(account);
  }

  private SummaryRow encrypted(AccountId account, MessageSummary summary) {
    return new SummaryRow(
        summary.id(),
        EpochMillis.clamped(summary.receivedAt()),
        cipher.encrypt(bodyOf(account, summary.id()), SummaryCodec.write(summary)));
  }

  private Optional<MessageSummary> decrypted(AccountId account, SummaryRow row) {
    return cipher
        .decryptBytes(bodyOf(account, row.message()), row.body())
        .flatMap(body -> SummaryCodec.read(row.message(), body));
  }

  /// The separator is unambiguous, since neither id contains a space.
  private static Cell bodyOf(AccountId account, MessageId message) {
    return new Cell("message_summary", "body", account.value() + " " + message.value());
  }
}
