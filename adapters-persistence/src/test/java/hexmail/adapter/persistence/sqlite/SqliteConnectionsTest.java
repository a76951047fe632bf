package hexmail.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// T10, T11 and R26.
final class SqliteConnectionsTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Test
  void a_connection_creates_no_file() {
    Path missing = databases.newFolder().resolve("hexmail.db");

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> SqliteConnections.to(missing).getConnection());
    assertThat(missing).doesNotExist();
  }

  @Test
  void a_connection_without_the_settings_is_refused() {
    // A database in memory cannot have a write-ahead log.
    SqliteConnections connections = SqliteConnections.to(Path.of(":memory:"));

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(connections::getConnection)
        .withMessage(
            "SQLite has not applied the settings: {busy_timeout=5000, foreign_keys=1,"
                + " journal_mode=memory, query_only=0, secure_delete=1, synchronous=2,"
                + " trusted_schema=0}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51.2", "3.50.9", "3.7", "2.99.99"})
  void an_sqlite_version_that_can_damage_its_log_is_refused(String version) {
    assertThatExceptionOfType(StartupFailure.class)
        .isThrownBy(() -> SqliteConnections.checkVersion(version))
        .withMessage("SQLite is " + version + ": use 3.51.3 or later, which is safe with WAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51.3", "3.51.10", "3.100.0", "4.0"})
  void a_later_sqlite_version_is_accepted(String version) {
    assertThatCode(() -> SqliteConnections.checkVersion(version)).doesNotThrowAnyException();
  }
}
