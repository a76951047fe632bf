package hexmail.adapter.persistence.session;

import static hexmail.adapter.persistence.database.Moments.instant;
import static hexmail.adapter.persistence.database.Moments.nanos;

import hexmail.adapter.persistence.database.Database;
import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Web sessions in the tables `web_session` and `session_account`.
public final class JdbiSessions implements Sessions, SessionDirectory {
  private final Database database;

  public JdbiSessions(Database database) {
    this.database = database;
  }

  @Override
  public void open(WebSession session) {
    database.write(handle -> {
      forgetExpired(handle, session.lastUsedAt());
      insert(handle, session);
      return session;
    });
  }

  private static void forgetExpired(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            delete from web_session where id in (
              select id from web_session where expires_at <= :now limit 500)
            """)
        .bind("now", nanos(now))
        .execute();
  }

  private static void insert(Handle handle, WebSession session) {
    int inserted =
        handle
            .createUpdate(
                """
                insert into web_session (id, next_slot, opened_at, last_used_at, expires_at)
                values (:id, :nextSlot, :openedAt, :lastUsedAt, :expiresAt)
                on conflict (id) do nothing
                """)
            .bind("id", session.id().hex())
            .bind("nextSlot", session.nextSlot())
            .bind("openedAt", nanos(session.openedAt()))
            .bind("lastUsedAt", nanos(session.lastUsedAt()))
            .bind("expiresAt", nanos(session.expiresAt()))
            .execute();
    if (inserted == 0) {
      throw new IllegalStateException("A session id was used twice");
    }
    insertAccounts(handle, session);
  }

  private static void insertAccounts(Handle handle, WebSession session) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into session_account (session_id, slot, subject)
            values (:session, :slot, :subject)
            """);
    for (AccountSlot slot : session.accounts()) {
      batch
          .bind("session", session.id().hex())
          .bind("slot", slot.number())
          .bind("subject", slot.account().value())
          .add();
    }
    batch.execute();
  }

  /// A session beside one of its accounts, or beside none.
  private record Row(WebSession bare, @Nullable AccountSlot slot) {}

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    List<Row> rows =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select web_session.*, slot, subject
                    from web_session left join session_account on session_id = id
                    where id = :id and expires_at > :now
                    order by slot
                    """)
                .bind("id", id.hex())
                .bind("now", nanos(now))
                .map((row, _) -> row(row))
                .list());
    return rows.stream().findFirst().map(first -> session(first.bare(), rows));
  }

  private static Row row(ResultSet row) throws SQLException {
    WebSession bare =
        new WebSession(
            new Fingerprint(row.getString("id")),
            List.of(),
            row.getInt("next_slot"),
            instant(row.getLong("opened_at")),
            instant(row.getLong("last_used_at")),
            instant(row.getLong("expires_at")));
    @Nullable String subject = row.getString("subject");
    return new Row(
        bare, subject == null ? null : new AccountSlot(row.getInt("slot"), new AccountId(subject)));
  }

  private static WebSession session(WebSession bare, List<Row> rows) {
    return new WebSession(
        bare.id(),
        rows.stream().map(Row::slot).filter(Objects::nonNull).toList(),
        bare.nextSlot(),
        bare.openedAt(),
        bare.lastUsedAt(),
        bare.expiresAt());
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                update web_session set last_used_at = :usedAt, expires_at = :expiresAt
                where id = :id and expires_at > :usedAt
                """)
            .bind("usedAt", nanos(usedAt))
            .bind("expiresAt", nanos(expiresAt))
            .bind("id", id.hex())
            .execute());
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    return database.write(handle -> {
      if (!exists(handle, old)) {
        return false;
      }
      insert(handle, successor);
      return delete(handle, old);
    });
  }

  private static boolean exists(Handle handle, Fingerprint id) {
    return handle
        .createQuery("select 1 from web_session where id = :id")
        .bind("id", id.hex())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public void end(Fingerprint id) {
    database.write(handle -> delete(handle, id));
  }

  private static boolean delete(Handle handle, Fingerprint id) {
    return handle
            .createUpdate("delete from web_session where id = :id")
            .bind("id", id.hex())
            .execute()
        == 1;
  }

  @Override
  public void signOut(AccountId account) {
    database.write(handle -> {
      endThoseOf(handle, account);
      return handle
          .createUpdate("delete from session_account where subject = :subject")
          .bind("subject", account.value())
          .execute();
    });
  }

  private static void endThoseOf(Handle handle, AccountId account) {
    handle
        .createUpdate(
            """
            delete from web_session
            where id in (select session_id from session_account where subject = :subject)
              and id not in (select session_id from session_account where subject <> :subject)
            """)
        .bind("subject", account.value())
        .execute();
  }
}
