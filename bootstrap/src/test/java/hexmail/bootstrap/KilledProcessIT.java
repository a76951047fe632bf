package hexmail.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.LocalGoogles;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The distribution as a process that is killed after a sign-in and started again on the same data.
class KilledProcessIT {
  private static final String ACCESS_TOKEN_PREFIX = "ya29.";
  private static final String REFRESH_TOKEN_PREFIX = "1//0";

  @TempDir private Path folder;

  @Test
  void a_killed_demo_still_knows_the_person() throws Exception {
    Path data = folder.resolve("demo");
    Path log = folder.resolve("demo.log");
    try (TestBrowser browser = new TestBrowser()) {
      Page before;
      int port;
      try (HexmailProcess demo =
          HexmailProcess.start(log, Map.of(), demo(data, 0, "--messages", "120"))) {
        URI address = demo.ready();
        port = address.getPort();
        before = browser.signIn(browser.open(address), TestHexmail.SIGN_IN, TestHexmail.ADA);
        demo.kill();
      }
      try (HexmailProcess demo = HexmailProcess.start(log, Map.of(), demo(data, port))) {
        browser.forgetTrail();
        Page after = browser.open(demo.ready());

        assertThat(browser.trail()).extracting(URI::getPath).containsExactly("/u/0/mail");
        assertThat(after.messageLinks()).isEqualTo(before.messageLinks()).hasSize(50);
        List<String> secrets = new ArrayList<>(browser.cookieValues(after.address()));
        secrets.addAll(List.of(ACCESS_TOKEN_PREFIX, REFRESH_TOKEN_PREFIX));
        assertThat(found(secrets, frontFiles(data, log))).isEmpty();
      }
    }
  }

  @Test
  void a_killed_server_still_knows_the_person_and_keeps_no_secret_readable() throws Exception {
    Path data = Files.createDirectory(folder.resolve("serve"));
    Path log = folder.resolve("serve.log");
    int port = FreePort.find();
    String address = "http://localhost:" + port;
    try (LocalGoogle google =
            LocalGoogles.start(
                folder.resolve("google"), Clock.systemUTC(), new MailSource.Sample(120));
        TestBrowser browser = new TestBrowser()) {
      Map<String, String> environment = ServeConfiguration.serving(google, data, port);
      Page before;
      try (HexmailProcess serve = HexmailProcess.start(log, environment, "serve")) {
        before = browser.signIn(browser.open(serve.ready()), TestHexmail.SIGN_IN, TestHexmail.ADA);
        google.control().expireAccessTokens(TestHexmail.ADA);
        browser.open(URI.create(address + "/u/0/mail")).has(200);
        serve.kill();
      }
      List<String> secrets = secrets(google, browser, URI.create(address));
      google.control().resetCounts();
      try (HexmailProcess serve = HexmailProcess.start(log, environment, "serve")) {
        Page after = browser.open(serve.ready());

        assertThat(after.messageLinks()).isEqualTo(before.messageLinks()).hasSize(50);
        assertThat(google.control().count(Endpoint.AUTHORIZATION)).isZero();
      }
      assertThat(secrets).hasSizeGreaterThanOrEqualTo(8);
      assertThat(found(secrets, frontFiles(data, log))).isEmpty();
    }
  }

  private static String[] demo(Path data, int port, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "demo",
                "--port",
                Integer.toString(port),
                "--google-port",
                "0",
                "--data",
                data.toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /// Everything secret that went over the wire, and the forms that Google's tokens have.
  private static List<String> secrets(LocalGoogle google, TestBrowser browser, URI front) {
    List<String> secrets = new ArrayList<>(browser.cookieValues(front));
    secrets.add(ACCESS_TOKEN_PREFIX);
    secrets.add(REFRESH_TOKEN_PREFIX);
    browser.trail().stream()
        .filter(address -> address.getPath().equals("/oauth2/callback"))
        .forEach(address -> secrets.add(TestBrowser.parameter(address, "state")));
    google.control().parameters(Endpoint.AUTHORIZATION).stream()
        .map(parameters -> parameters.getOrDefault("nonce", ""))
        .forEach(secrets::add);
    for (Map<String, String> sent : google.control().parameters(Endpoint.TOKEN)) {
      for (String name : List.of("code", "code_verifier", "refresh_token", "client_secret")) {
        if (sent.containsKey(name)) {
          secrets.add(sent.get(name));
        }
      }
    }
    return secrets;
  }

  /// The front's database with its write-ahead log, and the process's own log.
  private static List<Path> frontFiles(Path data, Path log) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      List<Path> found =
          new ArrayList<>(
              files
                  .filter(file -> file.getFileName().toString().startsWith("hexmail.db"))
                  .toList());
      assertThat(found).hasSizeGreaterThanOrEqualTo(2);
      found.add(log);
      return found;
    }
  }

  private static List<String> found(List<String> secrets, List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      String bytes = Files.readString(file, ISO_8859_1);
      secrets.stream()
          .filter(bytes::contains)
          .forEach(secret -> found.add(file.getFileName() + " holds " + secret));
    }
    return found;
  }
}
