package hexmail.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.fixture.RawDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataVersionTest {
  @TempDir private Path folder;

  @Test
  void a_connection_that_was_lost_is_replaced_and_its_numbers_do_not_return() throws Exception {
    Path file = folder.resolve("person.db");
    try (RawDatabase writer = RawDatabase.at("jdbc:sqlite:" + file);
        DataVersion version = new DataVersion(SqliteConnections.reading(file))) {
      writer.run("pragma journal_mode = wal", "create table person (id integer primary key)");
      long first = version.current();
      assertThat(version.current()).isEqualTo(first);

      Path away = Files.move(file, folder.resolve("away.db"));
      version.disconnect();
      assertThatExceptionOfType(SQLException.class).isThrownBy(version::current);
      Files.move(away, file);
      assertThat(version.current()).isNotEqualTo(first);
    }
  }
}
