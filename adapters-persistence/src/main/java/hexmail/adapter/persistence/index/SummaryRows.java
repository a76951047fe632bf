package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.adapter.persistence.index.MailboxStateRows.State;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Rows of the table `message_summary`.
final class SummaryRows {
  private SummaryRows() {}

  /// The state of the index, joined with one of the messages or with none.
  private record Joined(State state, boolean isCurrent, @Nullable SummaryRow summary) {}

  /// One statement, so that it sees one snapshot.
  static IndexedRows known(Handle handle, AccountId account, List<String> ids) {
    List<Joined> rows =
        handle
            .createQuery(
                """
                select point, mailbox_state.generation as generation, revision,
                  message, received_at, body,
                  message_summary.generation = mailbox_state.generation as is_current
                from mailbox_state left join message_summary
                  on message_summary.subject = mailbox_state.subject and message in (<ids>)
                where mailbox_state.subject = :subject
                """)
            .bindList(EmptyHandling.NULL_KEYWORD, "ids", ids)
            .bind("subject", account.value())
            .map((row, _) -> joined(row))
            .list();
    return new IndexedRows(
        rows.isEmpty() ? null : rows.getFirst().state(),
        summaries(rows, true),
        summaries(rows, false));
  }

  private static Joined joined(ResultSet row) throws SQLException {
    @Nullable String message = row.getString("message");
    return new Joined(
        MailboxStateRows.state(row),
        row.getBoolean("is_current"),
        message == null ? null : summary(row));
  }

  private static SummaryRow summary(ResultSet row) throws SQLException {
    return new SummaryRow(
        new MessageId(row.getString("message")),
        row.getLong("received_at"),
        new Ciphertext(row.getBytes("body")));
  }

  private static List<SummaryRow> summaries(List<Joined> rows, boolean current) {
    List<SummaryRow> summaries = new ArrayList<>();
    for (Joined row : rows) {
      if (row.summary() != null && row.isCurrent() == current) {
        summaries.add(row.summary());
      }
    }
    return summaries;
  }

  /// Replaces each row by its `next`, or removes it when there is none. Returns how many were
  /// removed.
  static int change(
      Handle handle,
      AccountId account,
      List<String> ids,
      Function<SummaryRow, Optional<SummaryRow>> next) {
    List<SummaryRow> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (SummaryRow row : find(handle, account, ids)) {
      Optional<SummaryRow> after = next.apply(row);
      if (after.isEmpty()) {
        removed.add(row.message().value());
      } else if (!after.get().equals(row)) {
        changed.add(after.get());
      }
    }
    update(handle, account, changed);
    return removed.isEmpty() ? 0 : remove(handle, account, removed);
  }

  private static List<SummaryRow> find(Handle handle, AccountId account, List<String> ids) {
    return handle
        .createQuery(
            """
            select message, received_at, body from message_summary
            where subject = :subject and message in (<ids>) order by message
            """)
        .bind("subject", account.value())
        .bindList("ids", ids)
        .map((row, _) -> summary(row))
        .list();
  }

  private static void update(Handle handle, AccountId account, List<SummaryRow> rows) {
    PreparedBatch batch =
        handle.prepareBatch(
            "update message_summary set body = :body where subject = :subject and message = :id");
    for (SummaryRow row : rows) {
      batch
          .bind("subject", account.value())
          .bind("id", row.message().value())
          .bind("body", row.body().bytes())
          .add();
    }
    batch.execute();
  }

  private static int remove(Handle handle, AccountId account, List<String> ids) {
    return handle
        .createUpdate("delete from message_summary where subject = :subject and message in (<ids>)")
        .bind("subject", account.value())
        .bindList("ids", ids)
        .execute();
  }

  /// Removes the rows that were stale already. Returns how many.
  static int removeOutdated(Handle handle, AccountId account) {
    return handle
        .createUpdate(
            """
            delete from message_summary where subject = :subject and generation <
              (select generation - 1 from mailbox_state where subject = :subject)
            """)
        .bind("subject", account.value())
        .execute();
  }

  /// Inserts or replaces rows. Returns by how many their number grew.
  static int put(Handle handle, AccountId account, long generation, List<SummaryRow> rows) {
    int before = count(handle, account, rows);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into message_summary (subject, message, received_at, generation, body)
            values (:subject, :id, :receivedAt, :generation, :body)
            on conflict (subject, message) do update set
              received_at = excluded.received_at,
              generation = excluded.generation,
              body = excluded.body
            """);
    rows.stream()
        .sorted(Comparator.comparing(row -> row.message().value()))
        .forEach(row ->
            batch
                .bind("subject", account.value())
                .bind("id", row.message().value())
                .bind("receivedAt", row.receivedAt())
                .bind("generation", generation)
                .bind("body", row.body().bytes())
                .add());
    batch.execute();
    return rows.size() - before;
  }

  private static int count(Handle handle, AccountId account, List<SummaryRow> rows) {
    return IdBatches.of(rows.stream().map(SummaryRow::message).toList())
        .mapToInt(chunk ->
            handle
                .createQuery(
                    """
                    select count(*) from message_summary
                    where subject = :subject and message in (<ids>)
                    """)
                .bind("subject", account.value())
                .bindList("ids", chunk)
                .mapTo(Integer.class)
                .one())
        .sum();
  }

  /// Removes the `surplus` rows whose messages were received first. Returns how many were removed.
  static int removeOldest(Handle handle, AccountId account, long surplus) {
    return handle
        .createUpdate(
            """
            delete from message_summary where subject = :subject and message in (
              select message from message_summary where subject = :subject
              order by received_at limit :surplus)
            """)
        .bind("subject", account.value())
        .bind("surplus", surplus)
        .execute();
  }
}
