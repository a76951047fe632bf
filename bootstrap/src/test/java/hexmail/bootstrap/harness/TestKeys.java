package hexmail.bootstrap.harness;

import hexmail.emulator.LocalGoogle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// The configuration of [TestHexmail].
record TestKeys(TestHexmail hexmail, LocalGoogle google, TestOptions options) {
  /// The keys, without the client file.
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>(defaults());
    values.putAll(options.keys());
    return values;
  }

  private Map<String, String> defaults() {
    URI gmail = options.isOverTls() ? google.tls().root() : hexmail.network().at("/");
    return Map.of(
        "HEXMAIL_PORT", Integer.toString(hexmail.address().getPort()),
        "HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + hexmail.front().resolve("hexmail.db"),
        "HEXMAIL_KEYSET", hexmail.front().resolve("keyset.json").toString(),
        "HEXMAIL_GMAIL_ROOT_URL", gmail.toString(),
        "HEXMAIL_USERINFO_URI", identity("/v1/userinfo").toString(),
        "HEXMAIL_REVOKE_URI", hexmail.network().at("/revoke").toString(),
        "HEXMAIL_JWKS_URI", identity("/oauth2/v3/certs").toString(),
        "HEXMAIL_SIGN_INS_PER_MINUTE", "1000000");
  }

  /// Where the application finds an endpoint that says who a person is.
  private URI identity(String path) {
    return options.isTampered() ? hexmail.tampering().at(path) : hexmail.network().at(path);
  }

  private String baseUrl() {
    return values()
        .getOrDefault("HEXMAIL_BASE_URL", "http://localhost:" + hexmail.address().getPort());
  }

  String clientFile() {
    return google
        .clientSecrets(baseUrl() + TestHexmail.CALLBACK)
        .replace(google.root().resolve("/token").toString(), identity("/token").toString());
  }

  /// The keys, and the client file in a file that nobody else can read.
  Map<String, String> environment() {
    Path file = hexmail.front().resolve("client.json");
    try {
      Files.writeString(file, clientFile());
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Map<String, String> environment = new HashMap<>(values());
    environment.put("HEXMAIL_CLIENT_SECRETS", file.toString());
    return environment;
  }
}
