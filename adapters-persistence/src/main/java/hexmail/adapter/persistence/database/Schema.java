package hexmail.adapter.persistence.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
      // By default Flyway ignores migrations that are newer than it knows.
      flyway(source).ignoreMigrationPatterns(new String[0]).load().migrate();
    } catch (FlywayException failure) {
      throw SqlCause.of(failure).map(problem).orElseGet(() -> unknownSchema(failure));
    }
  }

  /// Refuses what [#migrate] would refuse, and changes nothing. Returns whether it would change the
  /// schema.
  public boolean check(DataSource source, Function<SQLException, StartupFailure> problem) {
    try {
      Flyway flyway = flyway(source).ignoreMigrationPatterns("*:pending").load();
      flyway.validate();
      return flyway.info().pending().length > 0;
    } catch (FlywayException failure) {
      throw SqlCause.of(failure).map(problem).orElseGet(() -> unknownSchema(failure));
    }
  }

  private FluentConfiguration flyway(DataSource source) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:hexmail/adapter/persistence/migration")
        .failOnMissingLocations(true)
        .placeholders(Map.of("bytes", bytes))
        .loggers("slf4j");
  }

  private StartupFailure unknownSchema(FlywayException failure) {
    return new StartupFailure(
        database
            + " has a schema that this version cannot use: restore a backup, or use the version it"
            + " is of",
        failure);
  }
}
