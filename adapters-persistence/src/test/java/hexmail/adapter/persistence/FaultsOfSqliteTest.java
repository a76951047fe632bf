package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.ALAN;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// R21, R26 and R27: failures of SQLite.
final class FaultsOfSqliteTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  private final PersistenceAdapter adapter = databases.open(databases.settings());
  private final Path folder = databases.folder();
  private final Path database = folder.resolve("hexmail.db");

  @Test
  void an_acknowledged_write_survives_a_crash_of_the_process() throws IOException {
    Optional<Credential> stored = adapter.credentialStore().save(consent(ADA));
    adapter.sessions().open(session("laptop", ADA));

    Path copy = databases.newFolder();
    for (String file : new String[] {"hexmail.db", "hexmail.db-wal", "keys.json"}) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    PersistenceAdapter survivor =
        databases.open(
            new Settings("jdbc:sqlite:" + copy.resolve("hexmail.db"), copy.resolve("keys.json")));

    assertThat(survivor.credentialStore().find(ADA)).isPresent().isEqualTo(stored);
    assertThat(survivor.sessions().find(session("laptop", ADA).id(), NOON)).isPresent();
  }

  @Test
  void a_lock_held_too_long_is_an_outage_for_writers_only() throws SQLException {
    Optional<Credential> stored = adapter.credentialStore().save(consent(ADA));
    try (RawDatabase other = databases.raw()) {
      other.run("begin immediate");

      assertOutage(Outage.TOO_SLOW, () -> adapter.credentialStore().save(consent(GRACE)));
      assertThat(adapter.credentialStore().find(ADA)).isPresent().isEqualTo(stored);
      assertThat(adapter.credentialStore().find(GRACE)).isEmpty();
      other.run("rollback");
    }

    assertThat(adapter.credentialStore().save(consent(ALAN))).isPresent();
  }

  @Test
  void a_deleted_file_is_an_outage_and_is_not_created_again() throws IOException {
    databases.skipChecks();
    adapter.credentialStore().save(consent(ADA));
    Files.delete(database);

    assertOutage(Outage.UNREACHABLE, () -> adapter.credentialStore().find(ADA));
    assertOutage(Outage.UNREACHABLE, () -> adapter.credentialStore().save(consent(GRACE)));
    assertThat(database).doesNotExist();
  }

  @Test
  void another_file_under_the_same_name_is_an_outage() throws IOException {
    Path moved = folder.resolve("moved.db");
    Files.move(database, moved);
    Files.createFile(database);

    assertOutage(Outage.UNREACHABLE, () -> adapter.credentialStore().find(ADA));

    Files.move(moved, database, StandardCopyOption.REPLACE_EXISTING);
    assertThat(adapter.credentialStore().find(ADA)).isEmpty();
  }

  @Test
  void a_write_that_fails_halfway_changes_nothing() throws SQLException {
    adapter.sessions().open(session("old", ADA));
    try (RawDatabase raw = databases.raw()) {
      raw.run(
          """
          create trigger refuse before delete on web_session
          begin select raise(abort, 'refused'); end
          """);
    }

    assertOutage(
        Outage.FAILED,
        () -> adapter.sessions().replace(session("old", ADA).id(), session("new", ADA)));
    assertThat(adapter.sessions().find(session("new", ADA).id(), NOON)).isEmpty();
    assertThat(adapter.sessions().find(session("old", ADA).id(), NOON)).isPresent();
  }

  private static void assertOutage(Outage outage, Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(call::run)
        .satisfies(failure -> assertThat(failure.outage()).isEqualTo(outage));
  }
}
