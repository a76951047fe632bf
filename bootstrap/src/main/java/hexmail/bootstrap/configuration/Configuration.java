package hexmail.bootstrap.configuration;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.SessionPolicy;
import hexmail.application.signin.AdmissionPolicy;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the operator decides, read from `HEXMAIL_*` keys.
///
/// @param web where the front is
/// @param google which Google it talks to
/// @param storage where things are kept, and the key that encrypts what is secret there
/// @param policies who may sign in, and for how long
/// @param logFormat how log lines look
public record Configuration(
    Web web,
    Google google,
    PersistenceAdapter.Settings storage,
    UseCases.Policies policies,
    LogFormat logFormat) {

  /// Every key there is. Those without a reader below belong to capabilities that are not built
  /// yet: they are accepted, so that one configuration serves every version.
  static final Set<String> KEYS =
      Set.of(
          "HEXMAIL_CONFIG",
          "HEXMAIL_BASE_URL",
          "HEXMAIL_BIND",
          "HEXMAIL_PORT",
          "HEXMAIL_MANAGEMENT_PORT",
          "HEXMAIL_CLIENT_SECRETS",
          "HEXMAIL_CLIENT_STATUS",
          "HEXMAIL_DATABASE_URL",
          "HEXMAIL_DATABASE_USER",
          "HEXMAIL_DATABASE_PASSWORD_FILE",
          "HEXMAIL_KEYSET",
          "HEXMAIL_SCOPES",
          "HEXMAIL_GMAIL_ROOT_URL",
          "HEXMAIL_USERINFO_URI",
          "HEXMAIL_REVOKE_URI",
          "HEXMAIL_JWKS_URI",
          "HEXMAIL_GMAIL_BATCH",
          "HEXMAIL_QUOTA_UNITS_PER_MINUTE",
          "HEXMAIL_QUOTA_COSTS",
          "HEXMAIL_ALLOWED_ACCOUNTS",
          "HEXMAIL_ALLOWED_DOMAINS",
          "HEXMAIL_SESSION_IDLE",
          "HEXMAIL_SESSION_MAX",
          "HEXMAIL_SIGN_INS_PER_MINUTE",
          "HEXMAIL_INDEX_MESSAGES",
          "HEXMAIL_EXPORT",
          "HEXMAIL_TRUSTED_PROXIES",
          "HEXMAIL_LOG_FORMAT");

  private static final String UNVERIFIED =
      "`none` leaves id tokens unverified, which is accepted only with endpoints on loopback";

  /// The fault of a configuration without a key set whose client file names another computer.
  static final String UNVERIFIED_OFF_LOOPBACK = "HEXMAIL_JWKS_URI: " + UNVERIFIED;

  private static final String DEFAULT_SCOPES =
      "openid email profile https://www.googleapis.com/auth/gmail.readonly";

  /// Two names of one right (Google: "OAuth 2.0 Scopes for Google APIs").
  private static final Set<String> EMAIL_SCOPES =
      Set.of("email", "https://www.googleapis.com/auth/userinfo.email");

  /// The front's address as browsers see it, and where it listens.
  public record Web(URI baseUrl, String bind, int port, HttpAdapter.Limits limits) {
    /// What has to stand in Google's console.
    public URI redirectUri() {
      return baseUrl.resolve("/oauth2/callback");
    }

    public HttpAdapter.Settings settings(HttpAdapter.Client client) {
      return new HttpAdapter.Settings(baseUrl, bind, port, client, limits);
    }
  }

  /// Google's endpoints, but for those in the client file.
  ///
  /// @param keySet where the keys of id tokens are, or nothing when they are not verified
  /// @param testing whether the client's consent screen is in testing
  public record Google(
      Path clientFile,
      Scopes scopes,
      URI gmailRoot,
      URI userInfo,
      URI revocation,
      @Nullable URI keySet,
      boolean testing,
      GoogleAdapter.Limits limits) {}

  public enum LogFormat {
    TEXT,
    JSON
  }

  /// A configuration, or everything that is wrong with it.
  public sealed interface Reading {
    record Usable(Configuration configuration) implements Reading {}

    /// Not to be used.
    ///
    /// @param faults one line each: the key and what it has to be
    record Faulty(List<String> faults) implements Reading {}
  }

  /// What is odd though it can be used, one line each.
  public List<String> warnings() {
    return EMAIL_SCOPES.stream().anyMatch(google.scopes()::contains)
        ? List.of()
        : List.of(
            "HEXMAIL_SCOPES: lacks `email`; add it, since Google tells no address without it and"
                + " nobody can sign in");
  }

  /// Reads a configuration that has to be usable.
  ///
  /// @throws NotStartable with a line for each fault
  public static Configuration require(Map<String, String> values) {
    return switch (read(values)) {
      case Reading.Usable(Configuration configuration) -> configuration;
      case Reading.Faulty(List<String> faults) -> throw new NotStartable(faults);
    };
  }

  /// Reads a configuration and gathers all that is wrong with it.
  public static Reading read(Map<String, String> values) {
    KeyReader keys = new KeyReader(values);
    for (String key : new TreeSet<>(values.keySet())) {
      if (key.startsWith("HEXMAIL_") && !KEYS.contains(key)) {
        keys.fault(key, "is not a key of Hexmail; mind its spelling or remove it");
      }
    }
    Configuration configuration =
        new Configuration(
            web(keys),
            google(keys),
            storage(keys),
            new UseCases.Policies(sessions(keys), admission(keys)),
            keys.choice(
                "HEXMAIL_LOG_FORMAT",
                "text",
                Map.of("text", LogFormat.TEXT, "json", LogFormat.JSON)));
    List<String> faults = keys.faults();
    return faults.isEmpty() ? new Reading.Usable(configuration) : new Reading.Faulty(faults);
  }

  private static Web web(KeyReader keys) {
    int port = keys.number("HEXMAIL_PORT", 8080, 1, 65_535);
    URI baseUrl = keys.endpoint("HEXMAIL_BASE_URL", "http://localhost:" + port);
    if (!Set.of("", "/").contains(baseUrl.getPath()) || baseUrl.getQuery() != null) {
      keys.fault("HEXMAIL_BASE_URL", "has to be an origin, without path or query");
    }
    HttpAdapter.Limits limits =
        new HttpAdapter.Limits(
            keys.number("HEXMAIL_SIGN_INS_PER_MINUTE", 20, 1, 1_000_000),
            keys.list(
                "HEXMAIL_TRUSTED_PROXIES",
                "has to be a list of network addresses, separated by commas",
                KeyReader::networkAddress));
    return new Web(baseUrl, keys.text("HEXMAIL_BIND", "127.0.0.1"), port, limits);
  }

  private static Google google(KeyReader keys) {
    boolean unverified = keys.text("HEXMAIL_JWKS_URI", "").equals("none");
    Google google =
        new Google(
            keys.path("HEXMAIL_CLIENT_SECRETS", "client_secrets.json"),
            Scopes.parse(keys.text("HEXMAIL_SCOPES", DEFAULT_SCOPES)),
            keys.endpoint("HEXMAIL_GMAIL_ROOT_URL", "https://gmail.googleapis.com/"),
            keys.endpoint(
                "HEXMAIL_USERINFO_URI", "https://openidconnect.googleapis.com/v1/userinfo"),
            keys.endpoint("HEXMAIL_REVOKE_URI", "https://oauth2.googleapis.com/revoke"),
            unverified
                ? null
                : keys.endpoint("HEXMAIL_JWKS_URI", "https://www.googleapis.com/oauth2/v3/certs"),
            keys.choice(
                "HEXMAIL_CLIENT_STATUS",
                "production",
                Map.of("production", false, "testing", true)),
            GmailLimits.read(keys));
    boolean onLoopback =
        Stream.of(google.gmailRoot(), google.userInfo(), google.revocation())
            .allMatch(KeyReader::isLoopback);
    if (unverified && !onLoopback) {
      keys.fault("HEXMAIL_JWKS_URI", UNVERIFIED);
    }
    return google;
  }

  private static PersistenceAdapter.Settings storage(KeyReader keys) {
    return new PersistenceAdapter.Settings(
        keys.text("HEXMAIL_DATABASE_URL", "jdbc:sqlite:data/hexmail.db"),
        keys.path("HEXMAIL_KEYSET", "data/keyset.json"),
        login(keys),
        keys.number("HEXMAIL_INDEX_MESSAGES", 100_000, 500, 10_000_000));
  }

  private static PersistenceAdapter.@Nullable Login login(KeyReader keys) {
    String user = keys.text("HEXMAIL_DATABASE_USER", "");
    boolean password = !keys.text("HEXMAIL_DATABASE_PASSWORD_FILE", "").isEmpty();
    if (user.isEmpty() && password) {
      keys.fault("HEXMAIL_DATABASE_USER", "has to be set where a password file is");
    }
    Path file = password ? keys.path("HEXMAIL_DATABASE_PASSWORD_FILE", "password") : null;
    return user.isEmpty() ? null : new PersistenceAdapter.Login(user, file);
  }

  private static SessionPolicy sessions(KeyReader keys) {
    return new SessionPolicy(
        keys.duration("HEXMAIL_SESSION_IDLE", Duration.ofDays(14)),
        keys.duration("HEXMAIL_SESSION_MAX", Duration.ofDays(30)));
  }

  private static AdmissionPolicy admission(KeyReader keys) {
    return new AdmissionPolicy(
        keys.list(
            "HEXMAIL_ALLOWED_ACCOUNTS",
            "has to be a list of e-mail addresses, separated by commas",
            EmailAddress::new),
        keys.list(
            "HEXMAIL_ALLOWED_DOMAINS",
            "has to be a list of domains, separated by commas",
            KeyReader::domain));
  }
}
