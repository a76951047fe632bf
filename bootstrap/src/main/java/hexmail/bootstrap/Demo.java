package hexmail.bootstrap;

import hexmail.adapter.http.HttpAdapter;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The front and the local Google in one process.
final class Demo implements AutoCloseable {
  private final LocalGoogle google;
  private final Wiring front;
  private final URI address;

  private Demo(LocalGoogle google, Wiring front, URI address) {
    this.google = google;
    this.front = front;
    this.address = address;
  }

  /// The options of a start.
  ///
  /// @param port of the front; 0 for a free one
  /// @param googlePort of the local Google; 0 for a free one
  /// @param mail of the first account
  /// @param data the folder of the database, the keys and the local Google
  record Options(int port, int googlePort, MailSource mail, Path data) {}

  static Demo start(Options options, Clock clock) {
    // Before the local Google makes its files: a start that fails leaves nothing behind.
    HttpAdapter.checkFree("127.0.0.1", options.port());
    LocalGoogle google =
        LocalGoogle.start(
            new LocalGoogleSettings(
                options.googlePort(),
                options.data().resolve("google"),
                clock,
                new SecureRandom(),
                options.mail()));
    google.signEveryoneIn();
    try {
      Configuration configuration = configuration(options, google);
      GoogleClient client =
          GoogleClient.parse(
              google.clientSecrets(configuration.web().redirectUri().toString()), configuration);
      return new Demo(
          google,
          Wiring.start(configuration, client, UnaryOperator.identity(), clock),
          configuration.web().baseUrl());
    } catch (RuntimeException failure) {
      google.close();
      throw failure;
    }
  }

  /// Where the front is.
  URI address() {
    return address;
  }

  /// What this start imported.
  ImportReport imported() {
    return google.imported();
  }

  @Override
  public void close() {
    front.close();
    google.close();
  }

  private static Configuration configuration(Options options, LocalGoogle google) {
    int port = TcpPorts.resolve(options.port());
    return Configuration.require(
        Map.of(
            "HEXMAIL_PORT", Integer.toString(port),
            "HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + options.data().resolve("hexmail.db"),
            "HEXMAIL_KEYSET", options.data().resolve("keyset.json").toString(),
            "HEXMAIL_GMAIL_ROOT_URL", google.root().resolve("/").toString(),
            "HEXMAIL_USERINFO_URI", google.root().resolve("/v1/userinfo").toString(),
            "HEXMAIL_REVOKE_URI", google.root().resolve("/revoke").toString(),
            "HEXMAIL_JWKS_URI", google.root().resolve("/oauth2/v3/certs").toString()));
  }
}
