package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.SqlCause;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;

/// Translates errors of PostgreSQL, by SQLSTATE (PostgreSQL: appendix A, "PostgreSQL Error Codes").
final class PostgresErrors {
  /// serialization_failure and deadlock_detected: nothing has changed, and a retry helps.
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

  private PostgresErrors() {}

  /// Whether the transaction conflicted with another one.
  static boolean isConflict(JdbiException failure) {
    return SqlCause.of(failure).filter(sql -> CONFLICTS.contains(state(sql))).isPresent();
  }

  static StoreUnavailable of(JdbiException failure) {
    Outage outage = SqlCause.of(failure).map(PostgresErrors::outage).orElse(Outage.FAILED);
    String message =
        switch (outage) {
          case UNREACHABLE -> "The store cannot be reached";
          case TOO_SLOW -> "The store is busy";
          case GARBLED -> "The store is damaged";
          case FAILED -> "The store has failed";
        };
    return new StoreUnavailable(outage, message, failure);
  }

  private static Outage outage(SQLException sql) {
    if (sql instanceof SQLTransientConnectionException) {
      // The pool has no free connection. The cause says why it could not open another one.
      return SqlCause.of(sql.getCause()).map(PostgresErrors::outage).orElse(Outage.TOO_SLOW);
    }
    return switch (state(sql)) {
      // lock_not_available, query_canceled, too_many_connections, idle_in_transaction timeout
      case "55P03", "57014", "53300", "25P03", "40001", "40P01" -> Outage.TOO_SLOW;
      // admin_shutdown, crash_shutdown, cannot_connect_now
      case "57P01", "57P02", "57P03" -> Outage.UNREACHABLE;
      // data_corrupted, index_corrupted
      case "XX001", "XX002" -> Outage.GARBLED;
      case String state -> state.startsWith("08") ? Outage.UNREACHABLE : Outage.FAILED;
    };
  }

  /// Why the database cannot be opened. The text follows the name of the database.
  static String problem(SQLException failure) {
    return switch (state(failure)) {
      case "28P01", "28000" -> " refuses the database user or its password: fix them";
      case "08004" ->
          " refuses the connection: name the file of the password, or fix sslmode in the database"
              + " URL";
      case "3D000" -> " does not exist: create it, or name another in the database URL";
      case "42501" -> " lets its user make no tables: make this user its owner";
      case "25006" ->
          " can only be read: name the primary server in the database URL, or let it accept writes";
      case "55P03" -> " is held by another start: wait for it, or end that process";
      case "53300" -> " takes no more connections: raise its max_connections, or end others";
      case "57P03" -> " is starting or stopping: try again";
      case String state ->
          state.startsWith("08")
              ? " cannot be reached: start its server, or fix the database URL"
              : " fails with SQLSTATE " + state + ": see the server's log";
    };
  }

  private static String state(SQLException sql) {
    return String.valueOf(sql.getSQLState());
  }
}
