package vault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the program of this project against a local Google over HTTP. Everything except credentials
/// is in Hexmail's database.
class MainTest {
  @TempDir Path folder;

  @Test
  void ada_signs_in_and_her_credential_stands_in_the_vault() throws IOException {
    Clock clock = Clock.systemUTC();
    MailSource mail = new MailSource.Sample(60);
    Path vault = folder.resolve("vault");
    URI front = URI.create("http://localhost:" + freePort());
    try (LocalGoogle google =
            LocalGoogle.start(
                new LocalGoogleSettings(
                    0, folder.resolve("google"), clock, new SecureRandom(), mail));
        Wiring _ = Main.start(settings(google, front), vault, clock);
        TestBrowser browser = new TestBrowser()) {
      browser
          .signIn(browser.open(front.resolve("/")), "Sign in with Google", "ada@example.com")
          .has(200);
    }

    try (var files = Files.walk(vault)) {
      assertThat(files.filter(file -> file.endsWith("credential"))).hasSize(1);
    }
  }

  private Map<String, String> settings(LocalGoogle google, URI front) throws IOException {
    Path client = folder.resolve("client_secrets.json");
    Files.writeString(client, google.clientSecrets(front.resolve("/oauth2/callback").toString()));
    return Map.of(
        "HEXMAIL_PORT", Integer.toString(front.getPort()),
        "HEXMAIL_BASE_URL", front.toString(),
        "HEXMAIL_CLIENT_SECRETS", client.toString(),
        "HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("hexmail.db"),
        "HEXMAIL_KEYSET", folder.resolve("keyset.json").toString(),
        "HEXMAIL_GMAIL_ROOT_URL", google.root().resolve("/").toString(),
        "HEXMAIL_USERINFO_URI", google.root().resolve("/v1/userinfo").toString(),
        "HEXMAIL_REVOKE_URI", google.root().resolve("/revoke").toString(),
        "HEXMAIL_JWKS_URI", google.root().resolve("/oauth2/v3/certs").toString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
