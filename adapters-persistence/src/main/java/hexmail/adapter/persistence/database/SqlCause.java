package hexmail.adapter.persistence.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the exception of the JDBC driver among the causes of an exception.
public final class SqlCause {
  private SqlCause() {}

  public static Optional<SQLException> of(@Nullable Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
