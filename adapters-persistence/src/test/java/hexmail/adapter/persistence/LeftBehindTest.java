package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.FolderContent;
import hexmail.adapter.persistence.fixture.RawDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A start on an SQLite file that fails, and a look at one, change nothing.
@Timeout(60) // To read a pipe would never end.
final class LeftBehindTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  private final Settings settings = databases.settings();
  private final Path folder = databases.folder();
  private final Path database = folder.resolve("hexmail.db");
  private final Path keyset = settings.keyset();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table note (text text)",
        "create table flyway_schema_history (version text)",
        "pragma application_id = 7",
        "pragma user_version = 3"
      })
  void a_database_of_another_program_is_refused_and_not_changed(String content)
      throws SQLException, IOException {
    try (RawDatabase other = RawDatabase.at("jdbc:sqlite:" + database)) {
      other.run(content);
    }

    assertRefused(
        database
            + " is a database of another program: name another file in the database URL, or"
            + " restore a backup");
  }

  @Test
  void a_database_that_can_only_be_read_is_refused() throws IOException {
    databases.open(settings).close();
    byte[] bytes = Files.readAllBytes(database);
    // The version that is needed to write the file, which SQLite does not know
    // (https://sqlite.org/fileformat.html, 1.3.3).
    bytes[18] = 3;
    Files.write(database, bytes);
    databases.skipChecks();

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
        .withMessage(database + " cannot be written: let this user write it and its folder");
    assertThat(database).hasBinaryContent(bytes);
  }

  @Test
  void a_key_set_that_is_a_folder_is_refused() throws IOException {
    Files.createDirectory(keyset);

    assertRefused(keyset + " is not a file: name one for the key set");
  }

  @Test
  void a_key_set_that_is_a_pipe_is_refused() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", keyset.toString()).start().waitFor()).isZero();

    assertRefused(keyset + " is not a file: name one for the key set");
  }

  @Test
  void a_key_set_that_is_a_link_to_nothing_is_refused() throws IOException {
    Files.createSymbolicLink(keyset, folder.resolve("gone.json"));

    assertRefused(
        keyset + " is a link to a file that is missing: restore that file, or remove the link");
  }

  @Test
  void a_file_that_holds_no_key_set_is_refused() throws IOException {
    Files.writeString(keyset, "Dear diary");

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
        .withMessageStartingWith(keyset.toString());
    assertThat(folder.toFile().list()).containsExactly("keys.json");
  }

  @Test
  void a_key_set_that_cannot_be_made_leaves_no_database() throws IOException {
    Files.createDirectories(folder.resolve("keys.json.new/full"));

    assertThatExceptionOfType(Unusable.class).isThrownBy(() -> databases.open(settings));

    assertThat(folder.toFile().list()).doesNotContain("hexmail.db", "hexmail.db-wal", "keys.json");
  }

  @Test
  void a_look_says_what_a_start_will_make() throws IOException {
    FolderContent before = FolderContent.of(folder);

    assertThat(PersistenceAdapter.inspect(settings))
        .containsExactly("the database " + database, "the key set " + keyset);
    assertThat(
            PersistenceAdapter.inspect(
                new Settings(
                    "jdbc:sqlite:" + folder.resolve("a/b/c.db"), folder.resolve("d/k.json"))))
        .hasSize(2);

    assertThat(FolderContent.of(folder)).isEqualTo(before);
  }

  @Test
  void a_look_at_a_good_store_changes_no_byte() throws IOException {
    store(settings);
    FolderContent before = FolderContent.of(folder);

    assertThat(PersistenceAdapter.inspect(settings)).isEmpty();

    assertThat(FolderContent.of(folder)).isEqualTo(before);
  }

  @Test
  void a_look_at_a_store_in_use_changes_no_byte() throws IOException {
    PersistenceAdapter running = databases.open(settings);
    running.credentialStore().save(consent(ADA));
    FolderContent before = FolderContent.of(folder);

    assertThat(PersistenceAdapter.inspect(settings)).isEmpty();

    assertThat(FolderContent.of(folder)).isEqualTo(before);
    assertThat(running.credentialStore().find(ADA)).isPresent();
  }

  @Test
  void a_look_finds_a_key_set_of_another_database() throws IOException {
    store(settings);
    Settings other = databases.settings();
    databases.open(other).close();
    Settings mixed = new Settings(settings.jdbcUrl(), other.keyset());

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> PersistenceAdapter.inspect(mixed))
        .withMessageContaining("does not decrypt the stored credentials");
  }

  @Test
  void a_look_finds_a_lost_key_set_and_makes_none() throws IOException {
    store(settings);
    Files.delete(keyset);

    assertRefused(
        keyset + " is missing, but credentials are stored: restore this key set from its backup");
  }

  private void store(Settings at) {
    PersistenceAdapter adapter = databases.open(at);
    adapter.credentialStore().save(consent(ADA));
    adapter.close();
  }

  private void assertRefused(String message) throws IOException {
    FolderContent before = FolderContent.of(folder);

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> PersistenceAdapter.inspect(settings))
        .withMessage(message);
    assertThat(FolderContent.of(folder)).isEqualTo(before);
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
        .withMessage(message);
    assertThat(FolderContent.of(folder)).isEqualTo(before);
  }
}
