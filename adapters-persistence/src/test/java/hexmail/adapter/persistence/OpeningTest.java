package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.Samples.ADA;
import static hexmail.adapter.persistence.Samples.NOON;
import static hexmail.adapter.persistence.Samples.attempt;
import static hexmail.adapter.persistence.Samples.browser;
import static hexmail.adapter.persistence.Samples.consent;
import static hexmail.adapter.persistence.Samples.session;
import static hexmail.adapter.persistence.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.credential.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator meets at the start: R24, S28, S29.
final class OpeningTest {
  @RegisterExtension private final Stores stores = new Stores();

  private final Path folder = stores.newFolder();
  private final Path database = folder.resolve("hexmail.db");
  private final Path keyset = folder.resolve("keys.json");
  private final Settings settings = Stores.settings(folder);

  @Test
  void a_new_store_is_made_with_its_folder_for_this_user_alone() throws IOException {
    Path inner = folder.resolve("data/deep");

    stores.open(Stores.settings(inner)).credentialStore().save(consent(ADA));

    assertThat(mode(inner.resolve("hexmail.db"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("hexmail.db-wal"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("hexmail.db-shm"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("hexmail.db.lock"))).isEqualTo("rw-------");
    assertThat(mode(inner.resolve("keys.json"))).isEqualTo("rw-------");
  }

  @Test
  void what_was_stored_is_there_after_a_restart() {
    PersistenceAdapter first = stores.open(settings);
    Optional<Credential> stored = first.credentialStore().save(consent(ADA));
    first.pendingAuthorizations().remember(attempt("one"));
    first.sessions().open(session("laptop", ADA));
    first.close();

    PersistenceAdapter second = stores.open(settings);

    assertThat(second.credentialStore().find(ADA)).isPresent().isEqualTo(stored);
    assertThat(second.sessions().find(session("laptop", ADA).id(), NOON))
        .contains(session("laptop", ADA));
    assertThat(
            second
                .pendingAuthorizations()
                .take(state("one").fingerprint(), browser("one").fingerprint(), NOON))
        .isEqualTo(new TakeOutcome.Taken(attempt("one")));
  }

  @Test
  void a_store_in_memory_begins_anew_each_time() {
    Settings inMemory = new Settings("jdbc:sqlite::memory:", keyset);
    stores.open(inMemory).credentialStore().save(consent(ADA));

    assertThat(stores.open(inMemory).credentialStore().find(ADA)).isEmpty();
    assertThat(folder).isDirectoryContaining(keyset::equals);
    assertThat(folder.toFile().list()).containsExactly("keys.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://u:secret@host/x | PostgreSQL is not supported yet: use jdbc:sqlite:PATH as database URL
          jdbc:mysql://u:secret@host/x      | The database URL has an unknown form: use jdbc:sqlite:PATH
          hexmail.db                        | The database URL has an unknown form: use jdbc:sqlite:PATH
          jdbc:sqlite:                      | The database URL names no file: use jdbc:sqlite:PATH
          jdbc:sqlite:file:hexmail.db       | The database URL names no file: use jdbc:sqlite:PATH
          jdbc:sqlite:a.db?journal_mode=off | The database URL takes no parameters: use jdbc:sqlite:PATH
          """)
  void a_database_url_of_another_form_is_refused(String url, String message) {
    assertUnusable(new Settings(url, keyset), message);
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
    Files.writeString(database, "Dear diary, ".repeat(1_000));

    assertUnusable(
        settings,
        database
            + " is not an SQLite database: restore a backup, or name another file in the database"
            + " URL");
    assertThat(database).hasContent("Dear diary, ".repeat(1_000));
  }

  @Test
  void an_empty_file_is_refused_and_left_as_it_is() throws IOException {
    Files.createFile(database);

    assertUnusable(settings, database + " is empty: restore a backup, or remove it to begin anew");
    assertThat(database).isEmptyFile();
  }

  @Test
  void a_folder_in_the_place_of_the_database_is_refused() throws IOException {
    Files.createDirectory(database);

    assertUnusable(settings, database + " is not a file: name one in the database URL");
  }

  @Test
  void a_damaged_page_is_refused() throws IOException {
    stores.open(settings).close();
    byte[] bytes = Files.readAllBytes(database);
    Arrays.fill(bytes, 4_096, 3 * 4_096, (byte) 0xff);
    Files.write(database, bytes);

    assertUnusable(settings, database + " is damaged: restore a backup");
    assertThat(database).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 4_096, 10_000})
  void a_database_that_was_cut_short_is_refused(int length) throws IOException {
    stores.open(settings).close();
    Files.write(database, Arrays.copyOf(Files.readAllBytes(database), length));

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> stores.open(settings))
        .withMessageStartingWith(database + " is ")
        .withMessageContaining("restore a backup");
  }

  @Test
  void a_log_without_its_database_is_refused() throws IOException {
    Files.createFile(folder.resolve("hexmail.db-wal"));

    assertUnusable(
        settings, database + " is missing, but its log is there: restore both from a backup");
  }

  @Test
  void what_an_interrupted_start_left_behind_is_no_hindrance() throws IOException {
    Files.writeString(folder.resolve("hexmail.db.new"), "half a database");
    Files.writeString(folder.resolve("hexmail.db.new-wal"), "half a log");

    stores.open(settings).close();

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("hexmail.db", "hexmail.db.lock", "keys.json");
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertUnusable(
        Stores.settings(file.resolve("data")),
        file.resolve("data") + " cannot be made: make it, or let this user do so");
  }

  @Test
  void a_schema_that_this_version_does_not_know_is_refused() throws Exception {
    stores.open(settings).close();
    try (RawDatabase raw = RawDatabase.at(database)) {
      raw.run("update flyway_schema_history set checksum = 1 where version = '1'");
    }

    assertUnusable(
        settings,
        database
            + " has a schema that this version cannot use: restore a backup, or use the version it"
            + " is of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void a_key_set_that_is_open_to_others_is_refused(String mode) throws IOException {
    stores.open(settings).close();
    Files.setPosixFilePermissions(keyset, PosixFilePermissions.fromString(mode));

    assertUnusable(settings, keyset + " can be used by others: chmod 600 it");
  }

  @Test
  void a_key_set_that_may_only_be_read_is_accepted() throws IOException {
    stores.open(settings).close();
    Files.setPosixFilePermissions(keyset, PosixFilePermissions.fromString("r--------"));

    assertThat(stores.open(settings).credentialStore().find(ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "{}", "{\"primaryKeyId\":1", "not a key set, but perhaps a secret"})
  void a_file_without_a_key_set_is_refused_and_not_quoted(String content) throws IOException {
    stores.open(settings).close();
    Files.writeString(keyset, content);

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> stores.open(settings))
        .withMessage(keyset + " holds no key set: restore it from its backup")
        .withNoCause();
    assertThat(keyset).hasContent(content);
  }

  @Test
  void an_empty_key_set_is_replaced_when_no_credential_needs_it() throws IOException {
    Files.createFile(keyset);
    Files.writeString(folder.resolve("keys.json.new"), "half a key set");

    store();

    assertThat(mode(keyset)).isEqualTo("rw-------");
    assertThat(folder.resolve("keys.json.new")).doesNotExist();
    assertThat(stores.open(settings).credentialStore().find(ADA)).isPresent();
  }

  @Test
  void an_empty_key_set_is_refused_while_credentials_are_stored() throws IOException {
    store();
    Files.writeString(keyset, "");

    assertUnusable(settings, keyset + " holds no key set: restore it from its backup");
    assertThat(keyset).isEmptyFile();
  }

  @Test
  void a_key_set_appears_whole_or_not_at_all() throws IOException {
    Path folderInTheWay = Files.createDirectories(folder.resolve("keys.json.new/full"));

    assertUnusable(settings, keyset + " cannot be made: let this user write to its folder");
    assertThat(keyset).doesNotExist();
    assertThat(folderInTheWay).exists();
  }

  @Test
  void a_key_set_that_is_missing_is_not_made_anew_while_credentials_are_stored()
      throws IOException {
    store();
    Files.delete(keyset);

    assertUnusable(
        settings,
        keyset + " is missing, but credentials are stored: restore this key set from its backup");
    assertThat(keyset).doesNotExist();
  }

  @Test
  void a_key_set_that_does_not_decrypt_the_credentials_is_refused() throws IOException {
    store();
    Settings other = Stores.settings(stores.newFolder());
    stores.open(other).close();
    Files.copy(other.keyset(), folder.resolve("wrong.json"));
    Files.setPosixFilePermissions(
        folder.resolve("wrong.json"), PosixFilePermissions.fromString("rw-------"));

    assertUnusable(
        new Settings(settings.jdbcUrl(), folder.resolve("wrong.json")),
        folder.resolve("wrong.json")
            + " does not decrypt the stored credentials: restore the key set they were stored"
            + " with");
    assertThat(stores.open(settings).credentialStore().find(ADA)).isPresent();
  }

  @Test
  void a_new_key_set_is_made_and_used_when_no_credential_needs_the_lost_one() throws IOException {
    stores.open(settings).close();
    Files.delete(keyset);
    stores.open(settings).close();

    store();

    assertThat(stores.open(settings).credentialStore().find(ADA)).isPresent();
  }

  private void store() {
    PersistenceAdapter adapter = stores.open(settings);
    adapter.credentialStore().save(consent(ADA));
    adapter.close();
  }

  private void assertUnusable(Settings wrong, String message) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> stores.open(wrong))
        .withMessage(message);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
