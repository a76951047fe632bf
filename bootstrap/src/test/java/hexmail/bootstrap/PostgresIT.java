package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.LocalGoogles;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The distribution on a real PostgreSQL server that asks for a password.
class PostgresIT {
  private static final String PASSWORD = "canary-of-the-database";

  @TempDir private Path folder;
  private EmbeddedPostgres server;
  private LocalGoogle google;
  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void start() throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(1))
            .setDataDirectoryCustomizer(data ->
                ServeConfiguration.write(
                    data.toPath().resolve("pg_hba.conf"),
                    """
                    host all postgres 127.0.0.1/32 trust
                    host all postgres ::1/128 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """))
            .start();
    administer(
        "create role hexmail login password '%s'".formatted(PASSWORD),
        "create database mail owner hexmail");
    google =
        LocalGoogles.start(folder.resolve("google"), Clock.systemUTC(), new MailSource.Sample(120));
  }

  @AfterEach
  void stop() throws IOException {
    browser.close();
    google.close();
    server.close();
  }

  @Test
  void a_session_of_one_process_is_valid_in_another_and_after_a_restart() throws Exception {
    Path log = folder.resolve("serve.log");
    int port = FreePort.find();
    int otherPort = FreePort.find();
    Map<String, String> here = environment(port);
    // Behind a proxy both have one address, and so one name for their cookies.
    Map<String, String> elsewhere = new HashMap<>(here);
    elsewhere.put("HEXMAIL_PORT", Integer.toString(otherPort));
    List<String> listed;
    try (HexmailProcess one = HexmailProcess.start(log, here, "serve")) {
      Page signedIn =
          browser.signIn(browser.open(one.ready()), TestHexmail.SIGN_IN, TestHexmail.ADA);
      listed = signedIn.messageLinks();
      google.control().resetCounts();
      try (HexmailProcess other = HexmailProcess.start(log, elsewhere, "serve")) {
        assertThat(other.ready().getPort()).isEqualTo(port);
        URI there = URI.create("http://localhost:" + otherPort);
        assertThat(browser.open(there).messageLinks()).isEqualTo(listed).hasSize(50);
      }
      one.kill();
    }

    try (HexmailProcess again = HexmailProcess.start(log, here, "serve")) {
      assertThat(browser.open(again.ready()).messageLinks()).isEqualTo(listed);
    }
    assertThat(google.control().count(Endpoint.AUTHORIZATION)).isZero();
    assertThat(Files.readString(log)).doesNotContain(PASSWORD);
  }

  @Test
  void doctor_reports_a_missing_database() throws Exception {
    Map<String, String> environment = new HashMap<>(environment(FreePort.find()));
    assertThat(CommandRun.of(environment, "doctor").out()).contains("OK   database and key");

    environment.computeIfPresent(
        "HEXMAIL_DATABASE_URL", (_, url) -> url.replace("/mail", "/nowhere"));
    CommandRun run = CommandRun.of(environment, "doctor");

    assertThat(run.exitCode()).isEqualTo(CommandRun.FAILED);
    assertThat(run.out())
        .endsWith(
            "FAIL database and key",
            "     The PostgreSQL database localhost:"
                + server.getPort()
                + "/nowhere does not exist: create it, or name another in the database URL");
    assertThat(run.toString()).doesNotContain(PASSWORD);
  }

  private Map<String, String> environment(int port) throws IOException {
    String address = "http://localhost:" + port;
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    Path client = folder.resolve(port + ".json");
    ServeConfiguration.write(client, google.clientSecrets(address + "/oauth2/callback"));
    URI root = google.root();
    return Map.ofEntries(
        Map.entry("HEXMAIL_BASE_URL", address),
        Map.entry("HEXMAIL_PORT", Integer.toString(port)),
        Map.entry("HEXMAIL_CLIENT_SECRETS", client.toString()),
        Map.entry(
            "HEXMAIL_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/mail"),
        Map.entry("HEXMAIL_DATABASE_USER", "hexmail"),
        Map.entry("HEXMAIL_DATABASE_PASSWORD_FILE", password.toString()),
        Map.entry("HEXMAIL_KEYSET", folder.resolve("keyset.json").toString()),
        Map.entry("HEXMAIL_GMAIL_ROOT_URL", root.resolve("/").toString()),
        Map.entry("HEXMAIL_USERINFO_URI", root.resolve("/v1/userinfo").toString()),
        Map.entry("HEXMAIL_REVOKE_URI", root.resolve("/revoke").toString()),
        Map.entry("HEXMAIL_JWKS_URI", root.resolve("/oauth2/v3/certs").toString()));
  }

  private void administer(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
