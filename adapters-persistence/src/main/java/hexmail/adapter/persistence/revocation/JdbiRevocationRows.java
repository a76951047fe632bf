package hexmail.adapter.persistence.revocation;

import static hexmail.adapter.persistence.database.EpochNanos.instant;
import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Rows of the table `revocation_queue`. Each call is atomic, and may call the function or
/// predicate that it is given more than once.
final class JdbiRevocationRows {
  private final Database database;

  JdbiRevocationRows(Database database) {
    this.database = database;
  }

  /// Deletes the rows that match `replaced`, and inserts `row`, due at `dueAt`.
  void put(RevocationRow row, Instant dueAt, Predicate<RevocationRow> replaced) {
    database.write(handle -> {
      removeIf(handle, replaced);
      insert(handle, row, dueAt);
      return row;
    });
  }

  private static void insert(Handle handle, RevocationRow row, Instant dueAt) {
    handle
        .createUpdate(
            """
            insert into revocation_queue (id, subject, refresh_token, queued_at, due_at, traced)
            values (:id, :subject, :token, :queuedAt, :dueAt, :traced)
            """)
        .bind("id", row.id().value())
        .bind("subject", row.subject().bytes())
        .bind("token", row.token().bytes())
        .bind("queuedAt", nanos(row.queuedAt()))
        .bind("dueAt", nanos(dueAt))
        .bind("traced", row.traced())
        .execute();
  }

  /// Takes the row that has been due longest at `now`, and makes it due again at `next`.
  ///
  /// @param decrypted decrypts a row; a row that it returns nothing for is deleted, and the next
  ///   one is tried
  Optional<Revocation> take(
      Instant now, Instant next, Function<RevocationRow, Optional<Revocation>> decrypted) {
    return database.write(handle -> {
      Optional<RevocationRow> due = longestDue(handle, now);
      while (due.isPresent()) {
        Optional<Revocation> taken = due.flatMap(decrypted);
        if (taken.isPresent()) {
          postpone(handle, due.get().id(), next);
          return taken;
        }
        delete(handle, due.get().id());
        due = longestDue(handle, now);
      }
      return Optional.empty();
    });
  }

  private static Optional<RevocationRow> longestDue(Handle handle, Instant now) {
    return handle
        .createQuery(
            "select * from revocation_queue where due_at <= :now order by due_at, id limit 1")
        .bind("now", nanos(now))
        .map((row, _) -> row(row))
        .findOne();
  }

  private static RevocationRow row(ResultSet row) throws SQLException {
    return new RevocationRow(
        new RevocationId(row.getString("id")),
        new Ciphertext(row.getBytes("subject")),
        new Ciphertext(row.getBytes("refresh_token")),
        instant(row.getLong("queued_at")),
        row.getBoolean("traced"));
  }

  private static void postpone(Handle handle, RevocationId id, Instant next) {
    handle
        .createUpdate("update revocation_queue set due_at = :next where id = :id")
        .bind("next", nanos(next))
        .bind("id", id.value())
        .execute();
  }

  void remove(RevocationId id) {
    database.write(handle -> delete(handle, id));
  }

  private static int delete(Handle handle, RevocationId id) {
    return handle
        .createUpdate("delete from revocation_queue where id = :id")
        .bind("id", id.value())
        .execute();
  }

  void removeIf(Predicate<RevocationRow> which) {
    database.write(handle -> {
      removeIf(handle, which);
      return which;
    });
  }

  private static void removeIf(Handle handle, Predicate<RevocationRow> which) {
    handle.createQuery("select * from revocation_queue").map((row, _) -> row(row)).list().stream()
        .filter(which)
        .forEach(row -> delete(handle, row.id()));
  }
}
