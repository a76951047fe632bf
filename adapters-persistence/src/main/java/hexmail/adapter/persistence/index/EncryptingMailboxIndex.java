package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.adapter.persistence.index.MailboxStateRows.HistoryRange;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An index whose summaries are encrypted, over rows that hold nothing but ciphertext. A summary
/// that does not decrypt counts as unknown: it is read again and replaced.
public final class EncryptingMailboxIndex implements MailboxIndex {
  private final JdbiMailboxIndexRows rows;
  private final SecretCipher cipher;

  private EncryptingMailboxIndex(JdbiMailboxIndexRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the tables `mailbox_state`, `message_summary` and `message_claim`.
  ///
  /// @param limit how many summaries of an account are kept
  public static EncryptingMailboxIndex over(Database database, SecretCipher cipher, int limit) {
    return new EncryptingMailboxIndex(new JdbiMailboxIndexRows(database, limit), cipher);
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    IndexedRows found = rows.find(account, ids);
    return new IndexedMessages(
        found.at(), opened(account, found.current()), opened(account, found.stale()));
  }

  private Map<MessageId, MessageSummary> opened(AccountId account, List<SummaryRow> sealed) {
    Map<MessageId, MessageSummary> summaries = new HashMap<>();
    for (SummaryRow row : sealed) {
      opened(account, row).ifPresent(summary -> summaries.put(row.message(), summary));
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

  /// The row of a summary after what happened to its message; the same if that came to nothing.
  private Optional<SummaryRow> after(
      List<MailboxChange> changes, AccountId account, SummaryRow row) {
    Optional<MessageSummary> before = opened(account, row);
    Optional<MessageSummary> next = before;
    for (MailboxChange change : changes) {
      next = next.flatMap(change::after);
    }
    return next.equals(before) ? before.map(_ -> row) : next.map(it -> sealed(account, it));
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    return rows.claim(account, claim, row -> opened(account, row).isPresent());
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    Map<MessageId, SummaryRow> sealed = new HashMap<>();
    summaries.forEach(summary -> sealed.put(summary.id(), sealed(account, summary)));
    return rows.keep(account, at, claimed, List.copyOf(sealed.values()));
  }

  @Override
  public void forget(AccountId account) {
    rows.forget(account);
  }

  private SummaryRow sealed(AccountId account, MessageSummary summary) {
    return new SummaryRow(
        summary.id(),
        millis(summary.receivedAt()),
        cipher.encrypt(bodyOf(account, summary.id()), SummaryCodec.write(summary)));
  }

  /// No moment is too far away: it is for an order only.
  private static long millis(Instant moment) {
    return Math.clamp(
                moment.getEpochSecond(), Long.MIN_VALUE / 1_000 + 1, Long.MAX_VALUE / 1_000 - 1)
            * 1_000
        + moment.getNano() / 1_000_000;
  }

  private Optional<MessageSummary> opened(AccountId account, SummaryRow row) {
    return cipher
        .decryptBytes(bodyOf(account, row.message()), row.body())
        .flatMap(body -> SummaryCodec.read(row.message(), body));
  }

  /// Neither id has blanks.
  private static Cell bodyOf(AccountId account, MessageId message) {
    return new Cell("message_summary", "body", account.value() + " " + message.value());
  }
}
