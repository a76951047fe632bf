package hexmail.bootstrap.configuration;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.SessionPolicy;
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

/// The configuration, read from `HEXMAIL_*` keys.
///
/// @param web the front's addresses and limits
/// @param google Google's endpoints and the client file
/// @param storage the database, and the key that encrypts its secrets
/// @param policies who may sign in, and for how long
public record Configuration(
    Web web,
    Google google,
    PersistenceAdapter.Settings storage,
    UseCases.Policies policies,
    LogFormat logFormat) {

  /// Every key that has an effect.
  static final Set<String> KEYS =
      Set.of(
          "HEXMAIL_CONFIG",
          "HEXMAIL_BASE_URL",
          "HEXMAIL_BIND",
          "HEXMAIL_PORT",
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
          "HEXMAIL_TRUSTED_PROXIES",
          "HEXMAIL_LOG_FORMAT");

  /// Keys of features that do not exist yet. Ignoring one would be a surprise.
  static final Set<String> RESERVED_KEYS = Set.of("HEXMAIL_MANAGEMENT_PORT", "HEXMAIL_EXPORT");

  private static final String UNVERIFIED =
      "`none` turns the verification of id tokens off, which is allowed only with loopback"
          + " endpoints";

  /// Browsers keep a cookie no longer than this (RFC 6265bis, section 5.5).
  private static final Duration LONGEST_SESSION = Duration.ofDays(400);

  /// The fault of a configuration without a key set and with a client file for another computer.
  static final String UNVERIFIED_OFF_LOOPBACK = "HEXMAIL_JWKS_URI: " + UNVERIFIED;

  /// The front.
  ///
  /// @param baseUrl the address that browsers use
  /// @param bind the address to listen on
  public record Web(URI baseUrl, String bind, int port, HttpAdapter.Limits limits) {
    /// The redirect URI, which must be registered in Google's console.
    public URI redirectUri() {
      return baseUrl.resolve("/oauth2/callback");
    }

    public HttpAdapter.Settings settings(HttpAdapter.Client client) {
      return new HttpAdapter.Settings(baseUrl, bind, port, client, limits);
    }
  }

  /// Google's endpoints, apart from those in the client file.
  ///
  /// @param keySet the address of the keys of id tokens; null turns verification off
  /// @param testing whether the consent screen is in testing
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

  /// A configuration, or all its faults.
  public sealed interface Reading {
    record Usable(Configuration configuration) implements Reading {}

    /// At least one key is missing or wrong.
    ///
    /// @param faults one line each: the key and the rule
    record Faulty(List<String> faults) implements Reading {}
  }

  /// What probably is a mistake, one line each.
  public List<String> warnings() {
    return RequestedScopes.warnings(google.scopes());
  }

  /// Reads a configuration that must be usable.
  ///
  /// @throws NotStartable with a line for each fault
  public static Configuration require(Map<String, String> values) {
    return switch (read(values)) {
      case Reading.Usable(Configuration configuration) -> configuration;
      case Reading.Faulty(List<String> faults) -> throw new NotStartable(faults);
    };
  }

  /// Reads a configuration and collects all its faults.
  public static Reading read(Map<String, String> values) {
    KeyReader keys = new KeyReader(values);
    for (String key : new TreeSet<>(values.keySet())) {
      if (RESERVED_KEYS.contains(key)) {
        keys.fault(key, "is reserved for a later version and has no effect yet; remove it");
      } else if (!KEYS.contains(key)) {
        keys.unknown(key);
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
    URI baseUrl = keys.origin("HEXMAIL_BASE_URL", "http://localhost:" + port);
    HttpAdapter.Limits limits =
        new HttpAdapter.Limits(
            keys.number("HEXMAIL_SIGN_INS_PER_MINUTE", 20, 1, 1_000_000),
            keys.list(
                "HEXMAIL_TRUSTED_PROXIES",
                "must be a list of IP addresses or networks such as 10.0.0.0/8, separated by commas",
                HttpAdapter.Limits::proxies));
    return new Web(baseUrl, keys.text("HEXMAIL_BIND", "127.0.0.1"), port, limits);
  }

  private static Google google(KeyReader keys) {
    boolean unverified = keys.text("HEXMAIL_JWKS_URI", "").equals("none");
    Google google =
        new Google(
            keys.path("HEXMAIL_CLIENT_SECRETS", "client_secrets.json"),
            RequestedScopes.read(keys, !unverified),
            keys.root("HEXMAIL_GMAIL_ROOT_URL", "https://gmail.googleapis.com/"),
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
      keys.fault("HEXMAIL_DATABASE_USER", "must be set when a password file is");
    }
    Path file = password ? keys.path("HEXMAIL_DATABASE_PASSWORD_FILE", "password") : null;
    return user.isEmpty() ? null : new PersistenceAdapter.Login(user, file);
  }

  private static SessionPolicy sessions(KeyReader keys) {
    return new SessionPolicy(
        keys.duration("HEXMAIL_SESSION_IDLE", Duration.ofDays(14), LONGEST_SESSION),
        keys.duration("HEXMAIL_SESSION_MAX", Duration.ofDays(30), LONGEST_SESSION));
  }

  private static AdmissionPolicy admission(KeyReader keys) {
    return new AdmissionPolicy(
        keys.list(
            "HEXMAIL_ALLOWED_ACCOUNTS",
            "must be a list of e-mail addresses, separated by commas",
            EmailAddress::new),
        keys.list(
            "HEXMAIL_ALLOWED_DOMAINS",
            "must be a list of domains, separated by commas",
            KeyReader::domain));
  }
}
