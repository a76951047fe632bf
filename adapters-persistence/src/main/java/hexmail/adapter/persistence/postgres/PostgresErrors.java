package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.SqlCause;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;

/// The one translation of PostgreSQL's failures into ours, by SQLSTATE (PostgreSQL: appendix A,
/// "PostgreSQL Error Codes").
final class PostgresErrors {
  /// serialization_failure and deadlock_detected: nothing was changed, and trying again helps.
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

  private PostgresErrors() {}

  /// Whether another writer came in between.
  static boolean isLostRace(JdbiException failure) {
    return SqlCause.of(failure).filter(sql -> LOST_RACES.contains(state(sql))).isPresent();
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
      // The pool has none to give. Its cause tells why no new one could be made, if that was so.
      return SqlCause.of(sql.getCause()).map(PostgresErrors::outage).orElse(Outage.TOO_SLOW);
    }
    return switch (state(sql)) {
      // lock_not_available, query_canceled, too_many_connections, idle_in_transaction timeout
      case "55P03", "57014", "53300", "25P03", "40001", "40P01" -> Outage.TOO_SLOW;
      // The server is shutting down, has crashed, or is starting.
      case "57P01", "57P02", "57P03" -> Outage.UNREACHABLE;
      // data_corrupted, index_corrupted
      case "XX001", "XX002" -> Outage.GARBLED;
      case String state -> state.startsWith("08") ? Outage.UNREACHABLE : Outage.FAILED;
    };
  }

  /// What keeps the database from being opened, to follow its name.
  static String problem(SQLException failure) {
    return switch (state(failure)) {
      case "28P01", "28000" -> " refuses the database user or its password: mend them";
      case "08004" ->
          " refuses the connection: name the file of the password, or mend sslmode in the database"
              + " URL";
      case "3D000" -> " does not exist: create it, or name another in the database URL";
      case "42501" -> " lets its user make no tables: make this user its owner";
      case "55P03" -> " is held by another start: wait for it, or end that process";
      case "53300" -> " takes no more connections: raise its max_connections, or end others";
      case "57P03" -> " is starting or stopping: try again";
      case String state ->
          state.startsWith("08")
              ? " cannot be reached: start its server, or mend the database URL"
              : " fails with SQLSTATE " + state + ": see the server's log";
    };
  }

  private static String state(SQLException sql) {
    return String.valueOf(sql.getSQLState());
  }
}
