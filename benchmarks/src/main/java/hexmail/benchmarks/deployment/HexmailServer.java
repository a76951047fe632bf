package hexmail.benchmarks.deployment;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.SessionPolicy;
import hexmail.application.mailbox.ListedPage;
import hexmail.domain.account.Account;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
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
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Hexmail as `serve` assembles it, on an empty SQLite database.
public final class HexmailServer implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Deployment deployment;
  private final PersistenceAdapter persistence;
  private final GoogleAdapter google;
  private final UseCases useCases;
  private final HttpAdapter front;
  private final HttpClient client = HttpClient.newHttpClient();

  private HexmailServer(Deployment deployment, int unitsPerMinute) {
    this.deployment = deployment;
    persistence = deployment.persistence();
    google = deployment.google(CLOCK, new GoogleAdapter.Limits(unitsPerMinute, Map.of(), true));
    useCases =
        UseCases.over(
            new UseCases.Ports(
                google.authorizationServer(),
                Deployment.stores(persistence),
                google.mailbox(),
                google.conversations(),
                google.messageReader()),
            new UseCases.Policies(
                new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)),
                AdmissionPolicy.EVERYONE),
            CLOCK,
            new SecureRandom());
    front = HttpAdapter.start(useCases, settings(deployment.google()), CLOCK);
  }

  /// Starts it on a free port.
  ///
  /// @param server the root URL of a local Google
  /// @param clientSecrets its client file, for [Deployment#REDIRECT]
  /// @param unitsPerMinute the quota that Hexmail assumes
  public static HexmailServer start(URI server, String clientSecrets, int unitsPerMinute) {
    try {
      Path folder = Files.createTempDirectory("hexmail-server");
      Deployment deployment =
          new Deployment(server, "jdbc:sqlite:" + folder.resolve("mail.db"), "", folder);
      Files.writeString(deployment.clientFile(), clientSecrets);
      return new HexmailServer(deployment, unitsPerMinute);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static HttpAdapter.Settings settings(URI google) {
    return new HttpAdapter.Settings(
        URI.create("http://127.0.0.1:8080"),
        "127.0.0.1",
        0,
        new HttpAdapter.Client("benchmark", google, Set.of(), Scopes.parse(Deployment.MAIL), false),
        new HttpAdapter.Limits(1_000_000, Set.of()));
  }

  public UseCases useCases() {
    return useCases;
  }

  public MailboxIndex index() {
    return persistence.mailboxIndex();
  }

  /// Brings the index up to date with the history of the mailbox.
  public void catchUp(Account account) {
    ListRequest one = new ListRequest(MailQuery.EVERYTHING, null, null, 1);
    if (!(useCases.listMessages().list(connected(account), one)
            instanceof MailboxAnswer.Found<ListedPage<MessageId, MessageSummary>>(var page))
        || !page.current()) {
      throw new IllegalStateException("The index is not current after a list");
    }
  }

  /// The stored state of an account that has signed in.
  public ConnectedAccount connected(Account account) {
    WebSession session = useCases.resumeSession().resume(key(account)).orElseThrow();
    return useCases.listAccounts().list(session).getFirst();
  }

  private static SessionKey key(Account account) {
    return new SessionKey((account.id().value() + "-benchmark".repeat(5)).substring(0, 43));
  }

  /// The stored access token of `account`.
  public String token(Account account) {
    return persistence.credentialStore().find(account.id()).orElseThrow().bearer().token().reveal();
  }

  /// The account consents at Google, and gets a session at Hexmail.
  public Browser signIn(Account account) {
    Consent consent =
        new SignInFlow(deployment, new Random(account.id().hashCode())).of(account, CLOCK);
    if (persistence.credentialStore().save(consent).isEmpty()) {
      throw new IllegalStateException("Google gave no refresh token");
    }
    SessionKey key = key(account);
    Instant now = CLOCK.instant();
    persistence
        .sessions()
        .open(
            new WebSession(
                    key.fingerprint(),
                    List.of(),
                    0,
                    new Device("Benchmark"),
                    now,
                    now,
                    now.plus(Duration.ofDays(1)))
                .with(account.id()));
    return new Browser(key);
  }

  /// A browser with the session of one account.
  public final class Browser {
    private final SessionKey session;

    private Browser(SessionKey session) {
      this.session = session;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return client.send(request(path), BodyHandlers.ofString());
    }

    /// A request of this browser.
    public HttpRequest request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path))
          .header("Cookie", "sid-8080=" + session.reveal())
          .build();
    }
  }

  @Override
  public void close() {
    front.close();
    google.close();
    persistence.close();
  }
}
