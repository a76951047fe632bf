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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A start with a wrong key set: S28, S29.
@ParameterizedClass
@EnumSource
final class OpeningWithKeysTest {
  @RegisterExtension private final DatabaseExtension databases;

  private final Settings settings;
  private final Path folder;
  private final Path keyset;

  OpeningWithKeysTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
    folder = databases.folder();
    keyset = settings.keyset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void a_key_set_that_others_can_read_or_write_is_refused(String mode) throws IOException {
    databases.open(settings).close();
    Files.setPosixFilePermissions(keyset, PosixFilePermissions.fromString(mode));

    assertUnusable(settings, keyset + " can be used by others: chmod 600 it");
  }

  @Test
  void a_read_only_key_set_is_accepted() throws IOException {
    databases.open(settings).close();
    Files.setPosixFilePermissions(keyset, PosixFilePermissions.fromString("r--------"));

    assertThat(databases.open(settings).credentialStore().find(ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "{}", "{\"primaryKeyId\":1", "not a key set, but perhaps a secret"})
  void a_file_without_a_key_set_is_refused_and_not_quoted(String content) throws IOException {
    databases.open(settings).close();
    Files.writeString(keyset, content);

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
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
    assertThat(databases.open(settings).credentialStore().find(ADA)).isPresent();
  }

  @Test
  void an_empty_key_set_is_refused_while_credentials_are_stored() throws IOException {
    store();
    Files.writeString(keyset, "");

    assertUnusable(settings, keyset + " holds no key set: restore it from its backup");
    assertThat(keyset).isEmptyFile();
  }

  @Test
  void a_key_set_is_created_completely_or_not_at_all() throws IOException {
    Path folderInTheWay = Files.createDirectories(folder.resolve("keys.json.new/full"));

    assertUnusable(settings, keyset + " cannot be made: let this user write to its folder");
    assertThat(keyset).doesNotExist();
    assertThat(folderInTheWay).exists();
  }

  @Test
  void a_missing_key_set_is_not_created_while_credentials_are_stored() throws IOException {
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
    Settings other = databases.settings();
    databases.open(other).close();

    assertUnusable(
        new Settings(settings.jdbcUrl(), other.keyset(), settings.login()),
        other.keyset()
            + " does not decrypt the stored credentials: restore the key set they were stored"
            + " with");
    assertThat(databases.open(settings).credentialStore().find(ADA)).isPresent();
  }

  private void store() {
    PersistenceAdapter adapter = databases.open(settings);
    adapter.credentialStore().save(consent(ADA));
    adapter.close();
  }

  private void assertUnusable(Settings wrong, String message) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(wrong))
        .withMessage(message);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
