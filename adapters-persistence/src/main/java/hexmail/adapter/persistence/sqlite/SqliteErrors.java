package hexmail.adapter.persistence.sqlite;

import hexmail.adapter.persistence.database.SqlCause;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Translates errors of SQLite.
final class SqliteErrors {
  private SqliteErrors() {}

  static StoreUnavailable of(JdbiException failure) {
    return SqlCause.of(failure)
        .map(sql -> of(sql, failure))
        .orElseGet(() -> new StoreUnavailable(Outage.FAILED, "The store has failed", failure));
  }

  static StoreUnavailable of(SQLException failure) {
    return of(failure, failure);
  }

  private static StoreUnavailable of(SQLException sql, Exception failure) {
    if (sql instanceof SQLTransientConnectionException) {
      return new StoreUnavailable(Outage.TOO_SLOW, "The store is busy", failure);
    }
    return switch (primaryCode(sql)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreUnavailable(Outage.TOO_SLOW, "The store is busy", failure);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new StoreUnavailable(Outage.GARBLED, "The store is damaged", failure);
      case SQLITE_FULL ->
          new StoreUnavailable(Outage.FAILED, "The store has no space left", failure);
      default -> new StoreUnavailable(Outage.FAILED, "The store has failed", failure);
    };
  }

  /// The primary result code. The extended code has more in its higher bits.
  static SQLiteErrorCode primaryCode(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  static StoreUnavailable fileMissing() {
    return new StoreUnavailable(Outage.UNREACHABLE, "The file of the store is missing");
  }
}
