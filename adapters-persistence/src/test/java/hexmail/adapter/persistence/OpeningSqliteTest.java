package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A start on an SQLite file: R24.
final class OpeningSqliteTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  private final Settings settings = databases.settings();
  private final Path folder = databases.folder();
  private final Path database = folder.resolve("hexmail.db");

  @Test
  void a_new_store_and_its_folder_are_private_to_this_user() throws IOException {
    Path inner = folder.resolve("data/deep");

    databases.open(in(inner)).credentialStore().save(consent(ADA));

    assertThat(mode(inner.resolve("hexmail.db"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("hexmail.db-wal"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("hexmail.db-shm"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("hexmail.db.lock"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("keys.json"))).isEqualTo("rw-------");
  }

  @Test
  void a_store_in_memory_is_empty_after_each_start() {
    Settings inMemory = new Settings("jdbc:sqlite::memory:", settings.keyset());
    databases.open(inMemory).credentialStore().save(consent(ADA));

    assertThat(databases.open(inMemory).credentialStore().find(ADA)).isEmpty();
    assertThat(folder).isDirectoryContaining(settings.keyset()::equals);
    assertThat(folder.toFile().list()).containsExactly("keys.json");
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_not_changed() throws IOException {
    Files.writeString(database, "Dear diary, ".repeat(1_000));

    assertUnusable(
        settings,
        database
            + " is not an SQLite database: restore a backup, or name another file in the database"
            + " URL");
    assertThat(database).hasContent("Dear diary, ".repeat(1_000));
  }

  @Test
  void an_empty_file_is_refused_and_not_changed() throws IOException {
    Files.createFile(database);

    assertUnusable(
        settings, database + " is empty: restore a backup, or remove it to create a new one");
    assertThat(database).isEmptyFile();
  }

  @Test
  void a_folder_instead_of_the_database_is_refused() throws IOException {
    Files.createDirectory(database);

    assertUnusable(settings, database + " is not a file: name one in the database URL");
  }

  @Test
  void a_damaged_page_is_refused() throws IOException {
    databases.skipChecks();
    databases.open(settings).close();
    byte[] bytes = Files.readAllBytes(database);
    Arrays.fill(bytes, 4_096, 3 * 4_096, (byte) 0xff);
    Files.write(database, bytes);

    assertUnusable(settings, database + " is damaged: restore a backup");
    assertThat(database).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 4_096, 10_000})
  void a_truncated_database_is_refused(int length) throws IOException {
    databases.skipChecks();
    databases.open(settings).close();
    Files.write(database, Arrays.copyOf(Files.readAllBytes(database), length));

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
        .withMessageStartingWith(database + " is ")
        .withMessageContaining("restore a backup");
  }

  @Test
  void a_write_ahead_log_without_its_database_is_refused() throws IOException {
    Files.createFile(folder.resolve("hexmail.db-wal"));

    assertUnusable(
        settings, database + " is missing, but its log is there: restore both from a backup");
  }

  @Test
  void files_of_an_interrupted_start_are_replaced() throws IOException {
    Files.writeString(folder.resolve("hexmail.db.new"), "half a database");
    Files.writeString(folder.resolve("hexmail.db.new-wal"), "half a log");

    databases.open(settings).close();

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("hexmail.db", "hexmail.db.lock", "keys.json");
  }

  @Test
  void a_folder_that_cannot_be_created_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertUnusable(
        in(file.resolve("data")),
        file.resolve("data") + " cannot be made: make it, or let this user do so");
  }

  @Test
  void a_new_key_set_is_created_when_no_credential_needs_the_lost_one() throws IOException {
    databases.open(settings).close();
    Files.delete(settings.keyset());
    databases.open(settings).close();

    databases.open(settings).credentialStore().save(consent(ADA));

    assertThat(databases.open(settings).credentialStore().find(ADA)).isPresent();
  }

  private void assertUnusable(Settings wrong, String message) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(wrong))
        .withMessage(message);
  }

  private static Settings in(Path folder) {
    return new Settings("jdbc:sqlite:" + folder.resolve("hexmail.db"), folder.resolve("keys.json"));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
