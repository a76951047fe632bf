package hexmail.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.PersistenceAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {
  private static final String REDIRECT =
      "     redirect URI to register in Google's console: " + ServeConfiguration.REDIRECT;

  @TempDir private Path folder;
  private ServeConfiguration setUp;

  @BeforeEach
  void begin() {
    setUp = new ServeConfiguration(folder);
  }

  @Test
  void a_good_set_up_passes_and_shows_the_redirect_uri() {
    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "OK   configuration",
            REDIRECT,
            "OK   client file",
            "OK   database and key",
            "     `hexmail serve` will make the database " + setUp.database(),
            "     `hexmail serve` will make the key set " + setUp.keyset());
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
  }

  // R44
  @Test
  void nothing_is_made_for_a_new_store() {
    setUp.set("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("a/b/hexmail.db"));

    assertThat(doctor().out())
        .contains(
            "     `hexmail serve` will make the database " + folder.resolve("a/b/hexmail.db"));

    assertThat(folder.toFile().list()).containsExactly("client.json");
  }

  // R44
  @Test
  void nothing_is_changed_in_a_store_that_is_there() {
    PersistenceAdapter.Settings storage =
        new PersistenceAdapter.Settings("jdbc:sqlite:" + setUp.database(), setUp.keyset());
    PersistenceAdapter.open(storage).close();
    assertUnchanged();

    try (PersistenceAdapter running = PersistenceAdapter.open(storage)) {
      assertUnchanged();
      assertThat(running.revocations()).isNotNull();
    }
  }

  // R44
  @ParameterizedTest
  @ValueSource(strings = {"", "Dear diary"})
  void nothing_is_changed_in_a_file_that_is_refused(String content) {
    ServeConfiguration.write(setUp.database(), content);
    Map<String, String> before = content();

    assertThat(doctor().exitCode()).isEqualTo(CommandRun.FAILED);

    assertThat(content()).isEqualTo(before);
  }

  private void assertUnchanged() {
    Map<String, String> before = content();

    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "OK   configuration", REDIRECT, "OK   client file", "OK   database and key");
    assertThat(content()).isEqualTo(before);
  }

  /// The tree of the folder, with the time and the bytes of each file.
  private Map<String, String> content() {
    try (Stream<Path> paths = Files.walk(folder)) {
      Map<String, String> content = new TreeMap<>();
      for (Path path : paths.toList()) {
        content.put(
            path.toString(),
            Files.isDirectory(path)
                ? "a folder"
                : Files.getLastModifiedTime(path)
                    + new String(Files.readAllBytes(path), ISO_8859_1));
      }
      return content;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void every_fault_is_reported_with_its_fix() throws IOException {
    Files.delete(setUp.clientFile());
    ServeConfiguration.write(setUp.database(), "");

    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "OK   configuration",
            REDIRECT,
            "FAIL client file",
            "     "
                + setUp.clientFile()
                + ": cannot be read; download the OAuth client (type Web application) from Google's"
                + " console, or set HEXMAIL_CLIENT_SECRETS to its path",
            "FAIL database and key",
            "     "
                + setUp.database()
                + " is empty: restore a backup, or remove it to create a new one");
    assertThat(run.exitCode()).isEqualTo(CommandRun.FAILED);
  }

  @Test
  void a_bad_configuration_is_reported_first() {
    setUp.set("HEXMAIL_PORT", "eighty");

    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "FAIL configuration", "     HEXMAIL_PORT: must be a whole number from 1 to 65535");
    assertThat(run.exitCode()).isEqualTo(CommandRun.FAILED);
  }

  @Test
  void scopes_without_email_are_a_warning() {
    setUp.set("HEXMAIL_SCOPES", "openid https://www.googleapis.com/auth/gmail.readonly");

    CommandRun run = doctor();

    assertThat(run.out())
        .contains(
            "WARN HEXMAIL_SCOPES: `email` is missing; add it, because sign-in needs the e-mail"
                + " address");
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
  }

  @Test
  void the_long_name_of_the_email_scope_counts_too() {
    setUp.set(
        "HEXMAIL_SCOPES",
        "openid https://www.googleapis.com/auth/userinfo.email"
            + " https://www.googleapis.com/auth/gmail.readonly");

    assertThat(doctor().out()).noneSatisfy(line -> assertThat(line).startsWith("WARN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"openid email", "openid email https://www.googleapis.com/auth/gmail.metadata"})
  void scopes_that_do_not_permit_reading_mail_are_a_warning(String scopes) {
    setUp.set("HEXMAIL_SCOPES", scopes);

    CommandRun run = doctor();

    assertThat(run.out())
        .anySatisfy(line ->
            assertThat(line).startsWith("WARN HEXMAIL_SCOPES: no scope permits reading mail"));
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
  }

  @Test
  void a_client_file_without_redirect_uris_is_a_warning() {
    setUp.clientFile(ServeConfiguration.client("https://oauth2.googleapis.com/token", ""));

    CommandRun run = doctor();

    assertThat(run.out())
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("WARN client.json: The client file names no redirect_uris"));
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
  }

  private CommandRun doctor() {
    CommandRun run = CommandRun.of(setUp.environment(), "doctor");
    assertThat(run.err()).isEmpty();
    assertThat(run.toString()).doesNotContain(ServeConfiguration.SECRET);
    return run;
  }
}
