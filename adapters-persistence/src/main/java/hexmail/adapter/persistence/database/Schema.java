package hexmail.adapter.persistence.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The schema, which is the same for all databases.
///
/// @param database the name of the database, for messages
/// @param bytes the column type for bytes
public record Schema(String database, String bytes) {
  /// Migrates the schema to the current version. Refuses a schema that is newer or was changed by
  /// hand.
  ///
  /// @param problem translates a failure of the database for its operator
  public void migrate(DataSource source, Function<SQLException, StartupFailure> problem) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:hexmail/adapter/persistence/migration")
          .failOnMissingLocations(true)
          // By default Flyway ignores migrations that are newer than it knows.
          .ignoreMigrationPatterns(new String[0])
          .placeholders(Map.of("bytes", bytes))
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw SqlCause.of(failure).map(problem).orElseGet(() -> unknownSchema(failure));
    }
  }

  private StartupFailure unknownSchema(FlywayException failure) {
    return new StartupFailure(
        database
            + " has a schema that this version cannot use: restore a backup, or use the version it"
            + " is of",
        failure);
  }
}
