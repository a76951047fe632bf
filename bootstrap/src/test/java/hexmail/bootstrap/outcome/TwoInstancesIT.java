package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.Clocks;
import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.harness.GoogleConsent;
import hexmail.bootstrap.harness.LocalGoogles;
import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import hexmail.emulator.mail.MailSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances of one site, on one PostgreSQL database. A proxy in front of them may send any
/// request to either.
class TwoInstancesIT {
  private static final String PLACE = "/u/0/mail?q=invoice";

  @TempDir private Path folder;
  private final int port = FreePort.find();
  private final URI one = URI.create("http://localhost:" + port);
  private final int otherPort = FreePort.find();
  private final URI other = URI.create("http://localhost:" + otherPort);
  private final TestBrowser browser = new TestBrowser();
  private EmbeddedPostgres server;
  private LocalGoogle google;
  private Wiring first;
  private Wiring second;

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
    google =
        LocalGoogles.start(folder.resolve("google"), Clock.systemUTC(), new MailSource.Sample(3));
    Files.writeString(folder.resolve("password"), "unused");
    Files.setPosixFilePermissions(
        folder.resolve("password"), PosixFilePermissions.fromString("rw-------"));
    first = wire(port);
    second = wire(otherPort);
  }

  @AfterEach
  void stop() throws IOException {
    browser.close();
    second.close();
    first.close();
    google.close();
    server.close();
  }

  private Wiring wire(int listening) {
    Configuration configuration =
        Configuration.require(
            Map.ofEntries(
                Map.entry("HEXMAIL_BASE_URL", one.toString()),
                Map.entry("HEXMAIL_PORT", Integer.toString(listening)),
                Map.entry(
                    "HEXMAIL_DATABASE_URL",
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres"),
                Map.entry("HEXMAIL_DATABASE_USER", "postgres"),
                Map.entry("HEXMAIL_DATABASE_PASSWORD_FILE", folder.resolve("password").toString()),
                Map.entry("HEXMAIL_KEYSET", folder.resolve("keyset.json").toString()),
                Map.entry("HEXMAIL_GMAIL_ROOT_URL", google.root().resolve("/").toString()),
                Map.entry("HEXMAIL_USERINFO_URI", google.root().resolve("/v1/userinfo").toString()),
                Map.entry("HEXMAIL_REVOKE_URI", google.root().resolve("/revoke").toString()),
                Map.entry(
                    "HEXMAIL_JWKS_URI", google.root().resolve("/oauth2/v3/certs").toString())));
    String client = google.clientSecrets(configuration.web().redirectUri().toString());
    return Wiring.start(
        configuration,
        GoogleClient.parse(client, configuration),
        ports -> ports,
        new Clocks(Clock.systemUTC(), Clock.systemUTC()));
  }

  // S70
  @Test
  void a_repeat_on_the_other_instance_waits_and_lands_on_the_same_page() throws Exception {
    browser.get(one.resolve("/login"));
    URI authorization =
        PlainHttp.location(
            PlainHttp.post(
                one.resolve("/login"),
                Map.of("next", PLACE),
                "Sec-Fetch-Site",
                "same-origin",
                "Cookie",
                browser.cookieHeader(one)));
    URI callback = new GoogleConsent(authorization, TestHexmail.ADA).everything();
    URI repeat = other.resolve(callback.getRawPath() + "?" + callback.getRawQuery());
    String cookies = browser.cookieHeader(one);
    google
        .control()
        .oauth()
        .disturbToken(TokenFault.of(TokenError.SLOW).delayedBy(Duration.ofMillis(2_500)));

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PlainHttp.Reply> reply =
          threads.submit(() -> PlainHttp.get(callback, "Cookie", cookies));
      while (google.control().count(Endpoint.TOKEN) == 0) {
        Thread.onSpinWait();
      }
      PlainHttp.Reply repeated = PlainHttp.get(repeat, "Cookie", cookies);

      assertThat(repeated.status()).as(repeated.body()).isEqualTo(303);
      assertThat(repeated.header("location")).isEqualTo(PLACE);
      assertThat(repeated.header("set-cookie")).isEqualTo(reply.get().header("set-cookie"));
      String session = repeated.header("set-cookie").replaceFirst(";.*", "");
      assertThat(PlainHttp.get(one.resolve(PLACE), "Cookie", session).status()).isEqualTo(200);
      assertThat(PlainHttp.get(other.resolve(PLACE), "Cookie", session).status()).isEqualTo(200);
      assertThat(google.control().count(Endpoint.TOKEN)).isEqualTo(1);
    }
  }
}
