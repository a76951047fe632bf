package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.ConversationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of the table `conversation_summary`. Each call is atomic.
final class JdbiConversationRows {
  private final Database database;
  private final int limit;

  JdbiConversationRows(Database database, int limit) {
    this.database = database;
    this.limit = limit;
  }

  List<ConversationRow> find(AccountId account, Collection<ConversationId> ids) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select conversation, changed, received_at, body from conversation_summary
                where subject = :subject and conversation in (<ids>)
                """)
            .bind("subject", account.value())
            .bindList(
                EmptyHandling.NULL_KEYWORD, "ids", IdBatches.distinct(ids, ConversationId::value))
            .map((row, _) ->
                new ConversationRow(
                    new ConversationId(row.getString("conversation")),
                    row.getLong("changed"),
                    row.getLong("received_at"),
                    new Ciphertext(row.getBytes("body"))))
            .list());
  }

  void put(AccountId account, Collection<ConversationRow> rows) {
    database.write(handle -> {
      insert(handle, account, rows);
      return removeOldest(handle, account);
    });
  }

  private static void insert(Handle handle, AccountId account, Collection<ConversationRow> rows) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into conversation_summary (subject, conversation, changed, received_at, body)
            values (:subject, :id, :changed, :receivedAt, :body)
            on conflict (subject, conversation) do update set
              changed = excluded.changed,
              received_at = excluded.received_at,
              body = excluded.body
            where conversation_summary.changed <= excluded.changed
            """);
    // Concurrent writers lock rows in the same order and do not deadlock.
    rows.stream()
        .sorted(Comparator.comparing(row -> row.conversation().value()))
        .forEach(row ->
            batch
                .bind("subject", account.value())
                .bind("id", row.conversation().value())
                .bind("changed", row.changed())
                .bind("receivedAt", row.receivedAt())
                .bind("body", row.body().bytes())
                .add());
    batch.execute();
  }

  private int removeOldest(Handle handle, AccountId account) {
    long held =
        handle
            .createQuery("select count(*) from conversation_summary where subject = :subject")
            .bind("subject", account.value())
            .mapTo(Long.class)
            .one();
    return held <= limit
        ? 0
        : handle
            .createUpdate(
                """
                delete from conversation_summary where subject = :subject and conversation in (
                  select conversation from conversation_summary where subject = :subject
                  order by received_at limit :surplus)
                """)
            .bind("subject", account.value())
            .bind("surplus", held - limit)
            .execute();
  }

  void remove(AccountId account, Collection<ConversationId> ids) {
    database.write(handle ->
        IdBatches.of(ids, ConversationId::value)
            .mapToInt(chunk ->
                handle
                    .createUpdate(
                        """
                        delete from conversation_summary
                        where subject = :subject and conversation in (<ids>)
                        """)
                    .bind("subject", account.value())
                    .bindList("ids", chunk)
                    .execute())
            .sum());
  }

  void forget(AccountId account) {
    database.write(handle ->
        handle
            .createUpdate("delete from conversation_summary where subject = :subject")
            .bind("subject", account.value())
            .execute());
  }
}
