package hexmail.adapter.persistence.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The one schema of all databases.
///
/// @param database what to call the database in a message
/// @param bytes its type for bytes
public record Schema(String database, String bytes) {
  /// Brings the schema up to date. One that is newer, or was changed by hand, is refused.
  ///
  /// @param problem what a failure of the database means to its operator
  public void migrate(DataSource source, Function<SQLException, StartupFailure> problem) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:hexmail/adapter/persistence/migration")
          .failOnMissingLocations(true)
          // Not even those from the future, which are ignored by default.
          .ignoreMigrationPatterns(new String[0])
          .placeholders(Map.of("bytes", bytes))
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw SqlCause.of(failure).map(problem).orElseGet(() -> unknown(failure));
    }
  }

  private StartupFailure unknown(FlywayException failure) {
    return new StartupFailure(
        database
            + " has a schema that this version cannot use: restore a backup, or use the version it"
            + " is of",
        failure);
  }
}
