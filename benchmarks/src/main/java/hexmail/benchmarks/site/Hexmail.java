package hexmail.benchmarks.mail;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.SessionPolicy;
import hexmail.application.signin.AdmissionPolicy;
import hexmail.benchmarks.site.SignIn;
import hexmail.benchmarks.site.Site;
import hexmail.domain.account.Account;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Hexmail as `serve` puts it together, on an empty SQLite database, with one person signed in.
final class Product implements AutoCloseable {
  /// Who is signed in.
  static final Account PERSON = Site.PEOPLE.getFirst();

  private static final Clock CLOCK = Clock.systemUTC();

  private final PersistenceAdapter persistence;
  private final GoogleAdapter google;
  private final UseCases useCases;
  private final HttpAdapter front;
  private final HttpClient browser = HttpClient.newHttpClient();
  private final SessionKey session = new SessionKey("benchmark-".repeat(5));

  Product(Google server) {
    Site site = site(server);
    persistence = site.persistence();
    google = site.google(CLOCK);
    useCases =
        UseCases.over(
            new UseCases.Ports(
                google.authorizationServer(),
                Site.stores(persistence),
                google.mailbox(),
                google.messageReader()),
            new UseCases.Policies(
                new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)),
                AdmissionPolicy.EVERYONE),
            CLOCK,
            new SecureRandom());
    front = HttpAdapter.start(useCases, settings(server.root()), CLOCK);
    Consent consent = new SignIn(site, new Random(1)).of(PERSON, CLOCK);
    if (persistence.credentialStore().save(consent).isEmpty()) {
      throw new IllegalStateException("Google gave no refresh token");
    }
    Instant now = CLOCK.instant();
    persistence
        .sessions()
        .open(
            new WebSession(
                    session.fingerprint(),
                    List.of(),
                    0,
                    new Device("Benchmark"),
                    now,
                    now,
                    now.plus(Duration.ofDays(1)))
                .with(PERSON.id()));
  }

  private static Site site(Google server) {
    try {
      Path folder = Files.createTempDirectory("hexmail-mail");
      Site site = new Site(server.root(), "jdbc:sqlite:" + folder.resolve("mail.db"), "", folder);
      Files.writeString(site.clientFile(), server.clientSecrets());
      return site;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static HttpAdapter.Settings settings(URI google) {
    return new HttpAdapter.Settings(
        URI.create("http://127.0.0.1:8080"),
        "127.0.0.1",
        0,
        new HttpAdapter.Client("benchmark", google, Set.of(), Scopes.parse(Site.MAIL), false),
        new HttpAdapter.Limits(1_000_000, Set.of()));
  }

  UseCases useCases() {
    return useCases;
  }

  /// A token that opens the person's mailbox.
  String token() {
    return persistence
        .credentialStore()
        .find(PERSON.id())
        .orElseThrow()
        .bearer()
        .token()
        .reveal();
  }

  /// Everything that was read is forgotten.
  void forgetMail() {
    persistence.mailboxIndex().forget(PERSON.id());
  }

  /// What the front answers to the person's browser.
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path))
                .header("Cookie", "sid=" + session.reveal())
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": HTTP status " + answer.statusCode());
    }
    return answer;
  }

  @Override
  public void close() {
    front.close();
    google.close();
    persistence.close();
  }
}
