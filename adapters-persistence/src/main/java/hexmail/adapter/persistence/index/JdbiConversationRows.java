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
  /// The most summaries that one call removes beyond those that it adds, so that no call takes long
  /// after the limit was lowered.
  private static final int MAX_EXTRA_REMOVALS = 1_000;

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

  void put(AccountId account, List<ConversationRow> rows) {
    database.write(handle -> {
      int before =
          count(handle, account, rows.stream().map(ConversationRow::conversation).toList());
      insert(handle, account, rows);
      int added = rows.size() - before;
      long surplus = addToCount(handle, account, added) - limit;
      if (surplus > 0) {
        long removed = Math.min(surplus, added + (long) MAX_EXTRA_REMOVALS);
        addToCount(handle, account, -removeOldest(handle, account, removed));
      }
      return added;
    });
  }

  private static int count(Handle handle, AccountId account, List<ConversationId> ids) {
    return IdBatches.of(ids, ConversationId::value)
        .mapToInt(chunk ->
            handle
                .createQuery(
                    """
                    select count(*) from conversation_summary
                    where subject = :subject and conversation in (<ids>)
                    """)
                .bind("subject", account.value())
                .bindList("ids", chunk)
                .mapTo(Integer.class)
                .one())
        .sum();
  }

  /// Returns how many summaries the account has then.
  private static long addToCount(Handle handle, AccountId account, int difference) {
    handle
        .createUpdate(
            """
            insert into conversation_count (subject, held) values (:subject, :more)
            on conflict (subject) do update set held = conversation_count.held + excluded.held
            """)
        .bind("subject", account.value())
        .bind("more", difference)
        .execute();
    return handle
        .createQuery("select held from conversation_count where subject = :subject")
        .bind("subject", account.value())
        .mapTo(Long.class)
        .one();
  }

  private static void insert(Handle handle, AccountId account, List<ConversationRow> rows) {
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

  private static int removeOldest(Handle handle, AccountId account, long surplus) {
    return handle
        .createUpdate(
            """
            delete from conversation_summary where subject = :subject and conversation in (
              select conversation from conversation_summary where subject = :subject
              order by received_at limit :surplus)
            """)
        .bind("subject", account.value())
        .bind("surplus", surplus)
        .execute();
  }

  void remove(AccountId account, Collection<ConversationId> ids) {
    database.write(handle -> {
      int removed =
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
              .sum();
      return removed == 0 ? 0 : addToCount(handle, account, -removed);
    });
  }

  void forget(AccountId account) {
    database.write(handle -> {
      for (String table : List.of("conversation_summary", "conversation_count")) {
        handle
            .createUpdate("delete from <table> where subject = :subject")
            .define("table", table)
            .bind("subject", account.value())
            .execute();
      }
      return account;
    });
  }
}
