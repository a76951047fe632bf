package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `hexmail serve` prints when it cannot start: a line for each fault that says how to fix it.
@Timeout(60) // A set-up accepted by mistake would never end.
class ServeRefusalsTest {
  private static final String TOKEN_URI = "https://oauth2.googleapis.com/token";

  @TempDir private Path folder;
  private ServeConfiguration setUp;

  @BeforeEach
  void begin() {
    setUp = new ServeConfiguration(folder);
  }

  @Test
  void a_missing_client_file() throws IOException {
    Files.delete(setUp.clientFile());

    assertRefused(
        setUp.clientFile()
            + ": cannot be read; download the OAuth client (type Web application) from Google's"
            + " console, or set HEXMAIL_CLIENT_SECRETS to its path");
  }

  @Test
  void a_client_file_that_is_not_json() {
    setUp.clientFile("client_secret=" + ServeConfiguration.SECRET);

    assertRefused(
        "client.json: The client file is not a JSON object: download the file again from Google's"
            + " console (Clients, a client of type Web application).");
  }

  @Test
  void a_client_file_of_a_desktop_client() {
    setUp.clientFile(
        "{\"installed\":{\"client_id\":\"1\",\"client_secret\":\""
            + ServeConfiguration.SECRET
            + "\"}}");

    assertRefused(
        "client.json: The client file is of a desktop client (\"installed\"): create a client of"
            + " type Web application and download its file.");
  }

  @Test
  void redirect_uris_without_ours() {
    setUp.clientFile(
        ServeConfiguration.client(TOKEN_URI, "\"https://elsewhere.example/callback\""));

    assertRefused(
        "client.json: redirect_uris in the client file lacks http://localhost:8080/oauth2/callback:"
            + " add exactly this address to the authorized redirect URIs of the client in Google's"
            + " console and download the file again.");
  }

  @Test
  void several_faults_of_a_client_file_have_a_line_each() {
    setUp.clientFile(
        """
        {"web":{"client_secret":"%s","auth_uri":"accounts",
        "token_uri":"%s","redirect_uris":["https://elsewhere.example/"]}}\
        """
            .formatted(ServeConfiguration.SECRET, TOKEN_URI));

    CommandRun run = refused();

    assertThat(run.err()).hasSize(3);
    assertThat(run.err().get(0)).startsWith("hexmail: client.json: client_id is missing");
    assertThat(run.err().get(1)).startsWith("hexmail: client.json: auth_uri in the client file");
    assertThat(run.err().get(2)).startsWith("hexmail: client.json: redirect_uris");
  }

  @Test
  void a_token_uri_without_encryption() {
    setUp.clientFile(
        ServeConfiguration.client(
            "http://oauth2.example/token", "\"" + ServeConfiguration.REDIRECT + "\""));

    CommandRun run = refused();

    assertThat(run.err()).hasSize(1);
    assertThat(run.err().getFirst())
        .startsWith("hexmail: client.json: token_uri in the client file is an http address of")
        .contains("use https");
  }

  @Test
  void id_tokens_without_verification_off_loopback() {
    setUp.set("HEXMAIL_JWKS_URI", "none").set("HEXMAIL_USERINFO_URI", "http://127.0.0.1:9/me");

    assertRefused(
        "HEXMAIL_JWKS_URI: `none` turns the verification of id tokens off, which is allowed only"
            + " with loopback endpoints");
  }

  @Test
  void a_client_file_without_redirect_uris_is_a_warning_and_a_port_in_use_is_a_fault()
      throws IOException {
    try (ServerSocket other = ServeConfiguration.takenPort()) {
      String redirectUri = "http://localhost:" + other.getLocalPort() + "/oauth2/callback";
      setUp
          .set("HEXMAIL_PORT", Integer.toString(other.getLocalPort()))
          .clientFile(ServeConfiguration.client(TOKEN_URI, ""));

      assertRefused(
          "warning: client.json: The client file names no redirect_uris: make sure that Google's"
              + " console lists exactly "
              + redirectUri
              + " as an authorized redirect URI of this client.",
          "the front cannot listen on 127.0.0.1:"
              + other.getLocalPort()
              + ": the port is in use or not permitted; choose another with HEXMAIL_PORT or another"
              + " address with HEXMAIL_BIND");
    }
  }

  // R24
  @Test
  void a_file_that_is_no_database() {
    ServeConfiguration.write(setUp.database(), "Dear diary, ".repeat(100));

    CommandRun run = refused();

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("client.json", "hexmail.db");

    assertThat(run.err()).hasSize(1);
    assertThat(run.err().getFirst()).startsWith("hexmail: " + setUp.database());
  }

  @Test
  void a_database_on_a_server_without_a_user() {
    setUp.set("HEXMAIL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/mail");

    assertRefused("A PostgreSQL database needs a user: set the database user");
  }

  @Test
  void a_password_in_the_database_url() {
    setUp
        .set(
            "HEXMAIL_DATABASE_URL",
            "jdbc:postgresql://mail:" + ServeConfiguration.SECRET + "@127.0.0.1:9/mail")
        .set("HEXMAIL_DATABASE_USER", "mail");

    assertRefused(
        "The database URL has an unknown form: use jdbc:postgresql://HOST:PORT/DATABASE, with user"
            + " and password in settings of their own");
  }

  @Test
  void a_password_file_that_others_can_read() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), ServeConfiguration.SECRET);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    setUp
        .set("HEXMAIL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/mail")
        .set("HEXMAIL_DATABASE_USER", "mail")
        .set("HEXMAIL_DATABASE_PASSWORD_FILE", password.toString());

    assertRefused(password + " can be used by others: chmod 600 it");
  }

  @Test
  void every_bad_key_is_reported() {
    setUp
        .set("HEXMAIL_PORT", "eighty")
        .set("HEXMAIL_SESSION_MAX", "long")
        .set("HEXMAIL_POTR", ServeConfiguration.SECRET)
        .set("HEXMAIL_GMAIL_ROOT_URL", "http://gmail.example/" + ServeConfiguration.SECRET);

    assertRefused(
        "HEXMAIL_POTR: is not a known key; check its spelling or remove it",
        "HEXMAIL_PORT: must be a whole number from 1 to 65535",
        "HEXMAIL_GMAIL_ROOT_URL: must be an absolute https address (http on loopback only)",
        "HEXMAIL_SESSION_MAX: must be an ISO 8601 duration such as P14D or PT12H, of 400 days at most");
  }

  @Test
  void a_configuration_file_is_read_and_the_environment_wins() {
    Path file = folder.resolve("hexmail.conf");
    ServeConfiguration.write(
        file, "HEXMAIL_PORT=eighty\nHEXMAIL_SESSION_IDLE=short\nHEXMAIL_BIND=127.0.0.1\n");
    setUp.set("HEXMAIL_CONFIG", file.toString()).set("HEXMAIL_PORT", "8080");

    assertRefused(
        "HEXMAIL_SESSION_IDLE: must be an ISO 8601 duration such as P14D or PT12H, of 400 days at most");
  }

  @Test
  void a_missing_configuration_file() {
    setUp.set("HEXMAIL_CONFIG", folder.resolve("nowhere.conf").toString());

    assertRefused("HEXMAIL_CONFIG: names a file that cannot be read as KEY=value lines");
  }

  private void assertRefused(String... lines) {
    assertThat(refused().err())
        .isEqualTo(List.of(lines).stream().map("hexmail: "::concat).toList());
  }

  private CommandRun refused() {
    CommandRun run = CommandRun.of(setUp.environment(), "serve");
    assertThat(run.exitCode()).isEqualTo(CommandRun.REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.toString()).doesNotContain(ServeConfiguration.SECRET);
    return run;
  }
}
