package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Web sessions in the tables `web_session` and `session_account`. Their ids are fingerprints of
/// the session keys, so nothing is encrypted here.
final class JdbiSessions implements Sessions, SessionDirectory {
  private final Database database;
  private final SummaryCache summaries;
  private final Function<Fingerprint, Optional<WebSession>> byId;

  /// @param summaries from which mail is removed when a session ends
  JdbiSessions(Database database, SummaryCache summaries) {
    this.database = database;
    this.summaries = summaries;
    this.byId = database.repeated(JdbiSessions::find);
  }

  @Override
  public void open(WebSession session) {
    database.write(handle -> {
      deleteExpired(handle, session.lastUsedAt());
      SessionRows.insert(handle, session);
      return session;
    });
  }

  private static void deleteExpired(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            delete from web_session where id in (
              select id from web_session where expires_at <= :now limit 500)
            """)
        .bind("now", nanos(now))
        .execute();
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    return byId.apply(id).filter(session -> session.expiresAt().isAfter(now));
  }

  private static Optional<WebSession> find(Handle handle, Fingerprint id) {
    return SessionRows.sessions(
            handle
                .createQuery(
                    """
                    select web_session.*, slot, subject
                    from web_session left join session_account on session_id = id
                    where id = :id
                    order by slot
                    """)
                .bind("id", id.hex()))
        .stream()
        .findFirst();
  }

  @Override
  public List<WebSession> of(AccountId account, Instant now) {
    return database.read(handle ->
        SessionRows.sessions(
            handle
                .createQuery(
                    """
                    select web_session.*, slot, subject
                    from web_session join session_account on session_id = id
                    where id in (select session_id from session_account where subject = :subject)
                      and expires_at > :now
                    order by last_used_at desc, id, slot
                    """)
                .bind("subject", account.value())
                .bind("now", nanos(now))));
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
      SessionRows.insert(handle, successor);
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
    // Whose session it was would be another query, and sessions end seldom.
    summaries.clear();
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
      deleteSessionsOnlyOf(handle, account);
      return handle
          .createUpdate("delete from session_account where subject = :subject")
          .bind("subject", account.value())
          .execute();
    });
    summaries.remove(account);
  }

  private static void deleteSessionsOnlyOf(Handle handle, AccountId account) {
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
