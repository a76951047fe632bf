package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.database.EpochNanos.instant;
import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Maps sessions to rows of the tables `web_session` and `session_account`, and back.
final class SessionRows {
  private SessionRows() {}

  static void insert(Handle handle, WebSession session) {
    int inserted =
        handle
            .createUpdate(
                """
                insert into web_session (
                  id, next_slot, device, opened_at, last_used_at, expires_at)
                values (:id, :nextSlot, :device, :openedAt, :lastUsedAt, :expiresAt)
                on conflict (id) do nothing
                """)
            .bind("id", session.id().hex())
            .bind("nextSlot", session.nextSlot())
            .bind("device", session.device().name())
            .bind("openedAt", nanos(session.openedAt()))
            .bind("lastUsedAt", nanos(session.lastUsedAt()))
            .bind("expiresAt", nanos(session.expiresAt()))
            .execute();
    if (inserted == 0) {
      throw new IllegalStateException("The session id is already used");
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

  /// A session without its accounts, joined with one of them or with none.
  private record Row(WebSession bare, @Nullable AccountSlot slot) {}

  /// The sessions that `query` finds, in its order. Its rows are sessions joined with their
  /// accounts.
  static List<WebSession> sessions(Query query) {
    return query
        .map((row, _) -> row(row))
        .collect(
            Collectors.groupingBy(row -> row.bare().id(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(SessionRows::session)
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    WebSession bare =
        new WebSession(
            new Fingerprint(row.getString("id")),
            List.of(),
            row.getInt("next_slot"),
            new Device(row.getString("device")),
            instant(row.getLong("opened_at")),
            instant(row.getLong("last_used_at")),
            instant(row.getLong("expires_at")));
    @Nullable String subject = row.getString("subject");
    return new Row(
        bare, subject == null ? null : new AccountSlot(row.getInt("slot"), new AccountId(subject)));
  }

  private static WebSession session(List<Row> rows) {
    WebSession bare = rows.getFirst().bare();
    return new WebSession(
        bare.id(),
        rows.stream().map(Row::slot).filter(Objects::nonNull).toList(),
        bare.nextSlot(),
        bare.device(),
        bare.openedAt(),
        bare.lastUsedAt(),
        bare.expiresAt());
  }
}
