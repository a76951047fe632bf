package hexmail.bootstrap;

import hexmail.emulator.LocalGoogle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// A set-up for `serve` in a folder that is all well, for tests that spoil it.
final class ServeConfiguration {
  static final String REDIRECT = "http://localhost:8080/oauth2/callback";
  static final String SECRET = "GOCSPX-nobody-may-see-this";
  static final String LOOPBACK = "127.0.0.1";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  ServeConfiguration(Path folder) {
    this.folder = folder;
    set("HEXMAIL_CLIENT_SECRETS", clientFile().toString());
    set("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + database());
    set("HEXMAIL_KEYSET", folder.resolve("keyset.json").toString());
    clientFile(client("https://oauth2.googleapis.com/token", "\"" + REDIRECT + "\""));
  }

  /// What `serve` needs to use `google`, with its data in the folder `data`.
  static Map<String, String> serving(LocalGoogle google, Path data, int port) {
    String address = "http://localhost:" + port;
    Path client = data.resolve("client_secrets.json");
    write(client, google.clientSecrets(address + "/oauth2/callback"));
    return Map.of(
        "HEXMAIL_BASE_URL", address,
        "HEXMAIL_PORT", Integer.toString(port),
        "HEXMAIL_CLIENT_SECRETS", client.toString(),
        "HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + data.resolve("hexmail.db"),
        "HEXMAIL_KEYSET", data.resolve("keyset.json").toString(),
        "HEXMAIL_GMAIL_ROOT_URL", google.root().resolve("/").toString(),
        "HEXMAIL_USERINFO_URI", google.root().resolve("/v1/userinfo").toString(),
        "HEXMAIL_REVOKE_URI", google.root().resolve("/revoke").toString(),
        "HEXMAIL_JWKS_URI", google.root().resolve("/oauth2/v3/certs").toString());
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  ServeConfiguration set(String key, String value) {
    environment.put(key, value);
    return this;
  }

  Path clientFile() {
    return folder.resolve("client.json");
  }

  Path keyset() {
    return folder.resolve("keyset.json");
  }

  Path database() {
    return folder.resolve("hexmail.db");
  }

  ServeConfiguration clientFile(String text) {
    write(clientFile(), text);
    return this;
  }

  /// A client of type Web application.
  ///
  /// @param redirectUris elements of a JSON array
  static String client(String tokenUri, String redirectUris) {
    return """
    {"web":{"client_id":"1.apps.googleusercontent.com","client_secret":"%s",
    "auth_uri":"https://accounts.google.com/o/oauth2/auth","token_uri":"%s",
    "redirect_uris":[%s]}}\
    """
        .formatted(SECRET, tokenUri, redirectUris);
  }

  /// Writes a file that only this user can read.
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A port that another program has.
  static ServerSocket takenPort() throws IOException {
    return new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK));
  }
}
