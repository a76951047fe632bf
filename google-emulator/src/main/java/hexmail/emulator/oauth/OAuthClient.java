package hexmail.emulator.oauth;

import hexmail.emulator.grants.RandomText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;

/// The one client that the local Google knows.
final class OAuthClient {
  static final String ID = "hexmail-demo.apps.googleusercontent.com";
  static final String NAME = "Hexmail";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");
  private static final String CALLBACK = "/oauth2/callback";

  private final String secret;

  private OAuthClient(String secret) {
    this.secret = secret;
  }

  /// The client with the secret of this data folder. The secret is created once, in a file that
  /// only its owner can read.
  static OAuthClient of(Path folder, RandomText random) {
    Path file = folder.resolve("client-secret");
    try {
      if (Files.notExists(file)) {
        Path fresh =
            Files.createTempFile(
                folder,
                "client-secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, random.startingWith("GOCSPX-", 21));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return new OAuthClient(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the local Google cannot keep its client secret", e);
    }
  }

  /// The secret itself, for `client_secrets.json`.
  String reveal() {
    return secret;
  }

  boolean hasSecret(String candidate) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether codes may be sent to this address. Google compares with a list of complete addresses.
  /// The local Google does not know the port of Hexmail, so it accepts http, `localhost` or
  /// `127.0.0.1`, any port, and the path `/oauth2/callback`. As at Google, case, a trailing slash
  /// and a query make a difference.
  static boolean redirectsTo(String address) {
    try {
      URI uri = new URI(address);
      return "http".equals(uri.getScheme())
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && CALLBACK.equals(uri.getRawPath())
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "Client[" + ID + "]";
  }
}
