package hexmail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter.Limits;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.SessionPolicy;
import hexmail.bootstrap.configuration.Configuration.Google;
import hexmail.bootstrap.configuration.Configuration.LogFormat;
import hexmail.bootstrap.configuration.Configuration.Reading;
import hexmail.bootstrap.configuration.Configuration.Web;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @Test
  void an_empty_environment_gives_the_documented_defaults() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new Configuration(
                new Web(
                    URI.create("http://localhost:8080"),
                    "127.0.0.1",
                    8080,
                    new Limits(20, Set.of())),
                new Google(
                    Path.of("client_secrets.json"),
                    Scopes.parse(
                        "openid email profile https://www.googleapis.com/auth/gmail.readonly"),
                    URI.create("https://gmail.googleapis.com/"),
                    URI.create("https://openidconnect.googleapis.com/v1/userinfo"),
                    URI.create("https://oauth2.googleapis.com/revoke"),
                    URI.create("https://www.googleapis.com/oauth2/v3/certs"),
                    false,
                    new GoogleAdapter.Limits(6_000, Map.of(), true)),
                new PersistenceAdapter.Settings(
                    "jdbc:sqlite:data/hexmail.db", Path.of("data/keyset.json"), null, 100_000),
                new UseCases.Policies(
                    new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)),
                    AdmissionPolicy.EVERYONE),
                LogFormat.TEXT));
  }

  @Test
  void every_key_that_is_read_changes_the_configuration() {
    Configuration configuration =
        read(
            Map.ofEntries(
                Map.entry("HEXMAIL_BASE_URL", "https://mail.example.org"),
                Map.entry("HEXMAIL_BIND", "0.0.0.0"),
                Map.entry("HEXMAIL_PORT", "9000"),
                Map.entry("HEXMAIL_CLIENT_SECRETS", "/etc/hexmail/client.json"),
                Map.entry("HEXMAIL_SCOPES", "openid email"),
                Map.entry("HEXMAIL_GMAIL_ROOT_URL", "http://127.0.0.1:1/"),
                Map.entry("HEXMAIL_USERINFO_URI", "http://localhost:1/userinfo"),
                Map.entry("HEXMAIL_REVOKE_URI", "http://[::1]:1/revoke"),
                Map.entry("HEXMAIL_JWKS_URI", "none"),
                Map.entry("HEXMAIL_DATABASE_URL", "jdbc:postgresql://db.example.org/mail"),
                Map.entry("HEXMAIL_DATABASE_USER", "hexmail"),
                Map.entry("HEXMAIL_DATABASE_PASSWORD_FILE", "/run/secrets/database"),
                Map.entry("HEXMAIL_KEYSET", "other.json"),
                Map.entry("HEXMAIL_SESSION_IDLE", "PT1H"),
                Map.entry("HEXMAIL_SESSION_MAX", "PT8H"),
                Map.entry("HEXMAIL_ALLOWED_ACCOUNTS", "ada@example.com, grace@example.com"),
                Map.entry("HEXMAIL_ALLOWED_DOMAINS", "example.org"),
                Map.entry("HEXMAIL_CLIENT_STATUS", "testing"),
                Map.entry("HEXMAIL_SIGN_INS_PER_MINUTE", "7"),
                Map.entry("HEXMAIL_INDEX_MESSAGES", "5000"),
                Map.entry("HEXMAIL_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
                Map.entry("HEXMAIL_GMAIL_BATCH", "off"),
                Map.entry("HEXMAIL_QUOTA_UNITS_PER_MINUTE", "15000"),
                Map.entry("HEXMAIL_QUOTA_COSTS", "messages.get=5, threads.get=10"),
                Map.entry("HEXMAIL_LOG_FORMAT", "json")));

    assertThat(configuration)
        .isEqualTo(
            new Configuration(
                new Web(
                    URI.create("https://mail.example.org"),
                    "0.0.0.0",
                    9000,
                    new Limits(7, Set.of("10.0.0.0/8", "::1"))),
                new Google(
                    Path.of("/etc/hexmail/client.json"),
                    Scopes.parse("openid email"),
                    URI.create("http://127.0.0.1:1/"),
                    URI.create("http://localhost:1/userinfo"),
                    URI.create("http://[::1]:1/revoke"),
                    null,
                    true,
                    new GoogleAdapter.Limits(
                        15_000, Map.of("messages.get", 5, "threads.get", 10), false)),
                new PersistenceAdapter.Settings(
                    "jdbc:postgresql://db.example.org/mail",
                    Path.of("other.json"),
                    new PersistenceAdapter.Login("hexmail", Path.of("/run/secrets/database")),
                    5_000),
                new UseCases.Policies(
                    new SessionPolicy(Duration.ofHours(1), Duration.ofHours(8)),
                    new AdmissionPolicy(
                        Set.of(
                            new EmailAddress("ada@example.com"),
                            new EmailAddress("grace@example.com")),
                        Set.of("example.org"))),
                LogFormat.JSON));
    assertThat(configuration.web().redirectUri())
        .isEqualTo(URI.create("https://mail.example.org/oauth2/callback"));
  }

  @Test
  void the_address_follows_the_port_when_only_the_port_is_given() {
    assertThat(read(Map.of("HEXMAIL_PORT", "9000")).web().baseUrl())
        .isEqualTo(URI.create("http://localhost:9000"));
  }

  // S34
  @ParameterizedTest
  @CsvSource({
    "HEXMAIL_BASE_URL, http://mail.example.org",
    "HEXMAIL_BASE_URL, https://mail.example.org/hexmail",
    "HEXMAIL_BASE_URL, http://127.mail.example.org",
    "HEXMAIL_BASE_URL, mail.example.org",
    "HEXMAIL_BASE_URL, https://someone@mail.example.org",
    "HEXMAIL_BASE_URL, https://Mail.example.org",
    "HEXMAIL_BASE_URL, HTTPS://mail.example.org",
    "HEXMAIL_BASE_URL, https://mail_1.example.org",
    "HEXMAIL_BASE_URL, https://pošta.example.org",
    "HEXMAIL_BASE_URL, http://localhost:0",
    "HEXMAIL_BASE_URL, http://localhost:99999",
    "HEXMAIL_BASE_URL, http://localhost:",
    "HEXMAIL_GMAIL_ROOT_URL, https://gmail.example.org/?key=1",
    "HEXMAIL_GMAIL_ROOT_URL, https://gmail.example.org/?",
    "HEXMAIL_GMAIL_ROOT_URL, https://gmail.example.org:99999/",
    "HEXMAIL_JWKS_URI, NONE",
    "HEXMAIL_JWKS_URI, None",
    "HEXMAIL_GMAIL_BATCH, always",
    "HEXMAIL_QUOTA_UNITS_PER_MINUTE, 0",
    "HEXMAIL_QUOTA_UNITS_PER_MINUTE, 42",
    "HEXMAIL_QUOTA_UNITS_PER_MINUTE, many",
    "HEXMAIL_QUOTA_COSTS, messages.get",
    "HEXMAIL_QUOTA_COSTS, messages.get=0",
    "HEXMAIL_QUOTA_COSTS, messages.get=-1",
    "HEXMAIL_QUOTA_COSTS, messages.get=1.5",
    "HEXMAIL_QUOTA_COSTS, messages.read=20",
    "HEXMAIL_PORT, 0",
    "HEXMAIL_PORT, 65536",
    "HEXMAIL_PORT, many",
    "HEXMAIL_GMAIL_ROOT_URL, http://gmail.example.org/",
    "HEXMAIL_USERINFO_URI, userinfo",
    "HEXMAIL_REVOKE_URI, ftp://example.org/revoke",
    "HEXMAIL_JWKS_URI, none",
    "HEXMAIL_SESSION_IDLE, 14 days",
    "HEXMAIL_SESSION_IDLE, PT0S",
    "HEXMAIL_SESSION_IDLE, P401D",
    "HEXMAIL_SESSION_MAX, -P1D",
    "HEXMAIL_SESSION_MAX, PT9600H0.000000001S",
    "HEXMAIL_SESSION_MAX, P106751D",
    "HEXMAIL_SCOPES, email https://www.googleapis.com/auth/gmail.readonly",
    "HEXMAIL_SCOPES, 'openid,email'",
    "HEXMAIL_ALLOWED_ACCOUNTS, ada",
    "HEXMAIL_ALLOWED_ACCOUNTS, ',,'",
    "HEXMAIL_ALLOWED_DOMAINS, example",
    "HEXMAIL_ALLOWED_DOMAINS, ',,'",
    "HEXMAIL_TRUSTED_PROXIES, ',,'",
    "HEXMAIL_TRUSTED_PROXIES, localhost",
    "HEXMAIL_TRUSTED_PROXIES, 10.0.0.1/8",
    "HEXMAIL_TRUSTED_PROXIES, 2001:db8::/129",
    "HEXMAIL_LOG_FORMAT, xml",
    "HEXMAIL_COLOUR, green"
  })
  void a_bad_value_is_a_fault_that_names_the_key_and_not_the_value(String key, String value) {
    List<String> faults = faults(Map.of(key, value));

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst()).startsWith(key + ": ").doesNotContain(value + " ");
  }

  @Test
  void a_database_user_needs_no_password_but_a_password_needs_a_user() {
    assertThat(read(Map.of("HEXMAIL_DATABASE_USER", "hexmail")).storage().login())
        .isEqualTo(new PersistenceAdapter.Login("hexmail", null));
    assertThat(faults(Map.of("HEXMAIL_DATABASE_PASSWORD_FILE", "/run/secrets/database")))
        .containsExactly("HEXMAIL_DATABASE_USER: must be set when a password file is");
  }

  @Test
  void all_faults_are_reported_at_once() {
    assertThat(faults(Map.of("HEXMAIL_PORT", "x", "HEXMAIL_BIND", " ", "HEXMAIL_POTR", "1")))
        .containsExactly(
            "HEXMAIL_POTR: is not a known key; check its spelling or remove it",
            "HEXMAIL_PORT: must be a whole number from 1 to 65535");
  }

  @ParameterizedTest
  @CsvSource({"HEXMAIL_MANAGEMENT_PORT, 8081", "HEXMAIL_EXPORT, off"})
  void a_key_of_a_feature_that_does_not_exist_yet_is_a_fault(String key, String value) {
    assertThat(faults(Map.of(key, value)))
        .containsExactly(
            key + ": is reserved for a later version and has no effect yet; remove it");
  }

  @Test
  void every_key_is_documented() throws IOException {
    String page = Files.readString(Path.of("../docs/configuration.md"));

    assertThat(Configuration.KEYS).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    assertThat(page.lines().filter(line -> line.startsWith("Reserved")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(Configuration.RESERVED_KEYS));
  }

  @Test
  void every_key_may_be_empty() {
    Map<String, String> empty =
        Configuration.KEYS.stream().collect(Collectors.toMap(key -> key, _ -> ""));

    assertThat(faults(empty)).isEmpty();
  }

  private static Configuration read(Map<String, String> values) {
    return switch (Configuration.read(values)) {
      case Reading.Usable(Configuration configuration) -> configuration;
      case Reading.Faulty(List<String> faults) -> throw new AssertionError(faults);
    };
  }

  private static List<String> faults(Map<String, String> values) {
    return switch (Configuration.read(values)) {
      case Reading.Usable _ -> List.of();
      case Reading.Faulty(List<String> faults) -> faults;
    };
  }
}
