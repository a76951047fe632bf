package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.database.EpochNanos.instant;
import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.adapter.persistence.database.Database;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Events in the table `audit_event`, numbered for each account in the order in which they were
/// recorded. Only the last `KEPT` events of an account stay.
final class JdbiAuditLog implements AuditLog {
  private final Database database;

  JdbiAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void record(AuditEvent event) {
    database.write(handle -> {
      long number = nextNumber(handle, event.account());
      insert(handle, event, number);
      return prune(handle, event.account(), number - KEPT);
    });
  }

  private static long nextNumber(Handle handle, AccountId account) {
    return handle
        .createQuery(
            "select coalesce(max(number), 0) + 1 from audit_event where subject = :subject")
        .bind("subject", account.value())
        .mapTo(Long.class)
        .one();
  }

  private static void insert(Handle handle, AuditEvent event, long number) {
    handle
        .createUpdate(
            // When two transactions took the same number, PostgreSQL then reports a serialization
            // failure, which is retried.
            """
            insert into audit_event (subject, number, occurred_at, kind, detail)
            values (:subject, :number, :at, :kind, :detail)
            on conflict (subject, number) do nothing
            """)
        .bind("subject", event.account().value())
        .bind("number", number)
        .bind("at", nanos(event.at()))
        .bind("kind", event.kind().name())
        .bind("detail", event.detail())
        .execute();
  }

  private static int prune(Handle handle, AccountId account, long last) {
    return handle
        .createUpdate("delete from audit_event where subject = :subject and number <= :last")
        .bind("subject", account.value())
        .bind("last", last)
        .execute();
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select * from audit_event where subject = :subject
                order by occurred_at desc, number desc limit :limit
                """)
            .bind("subject", account.value())
            .bind("limit", limit)
            .map((row, _) -> event(row))
            .list());
  }

  private static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        new AccountId(row.getString("subject")),
        instant(row.getLong("occurred_at")),
        AuditEvent.Kind.valueOf(row.getString("kind")),
        row.getString("detail"));
  }

  @Override
  public void forget(AccountId account) {
    database.write(handle ->
        handle
            .createUpdate("delete from audit_event where subject = :subject")
            .bind("subject", account.value())
            .execute());
  }
}
