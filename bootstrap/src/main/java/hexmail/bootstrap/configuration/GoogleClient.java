package hexmail.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.ClientFile;
import hexmail.adapter.http.HttpAdapter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Our client at Google: the client file and the endpoints of the configuration.
///
/// @param settings of the Google adapter
/// @param testing whether the consent screen is in testing
/// @param warnings about the client file, one line each
public record GoogleClient(
    GoogleAdapter.Settings settings, boolean testing, List<String> warnings) {

  private static final String READABLE_BY_OTHERS =
      "can be read or written by others, and it holds a secret: chmod 600 it";

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /// Reads the client file that `configuration` names.
  ///
  /// @throws NotStartable with a line for each fault
  public static GoogleClient read(Configuration configuration) {
    Path file = configuration.google().clientFile();
    // To read a pipe would never end.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new NotStartable(
          List.of(file + ": is not a file; set HEXMAIL_CLIENT_SECRETS to the path of one"));
    }
    try {
      GoogleClient client = parse(Files.readString(file, UTF_8), configuration);
      return isReadableByOthers(file)
          ? client.warning(named(configuration, List.of(READABLE_BY_OTHERS)))
          : client;
    } catch (IOException _) {
      throw new NotStartable(
          List.of(
              file
                  + ": cannot be read; download the OAuth client (type Web application) from"
                  + " Google's console, or set HEXMAIL_CLIENT_SECRETS to its path"));
    }
  }

  private GoogleClient warning(List<String> more) {
    return new GoogleClient(
        settings, testing, Stream.concat(warnings.stream(), more.stream()).toList());
  }

  private static boolean isReadableByOthers(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }

  /// Reads the text of a client file.
  ///
  /// @throws NotStartable with a line for each fault
  public static GoogleClient parse(String text, Configuration configuration) {
    return switch (ClientFile.read(text, configuration.web().redirectUri())) {
      case ClientFile.Broken(List<String> faults) ->
          throw new NotStartable(named(configuration, faults));
      case ClientFile.Usable usable -> {
        checkVerification(configuration, usable);
        yield new GoogleClient(
            settings(configuration, usable),
            configuration.google().testing(),
            named(configuration, usable.warnings()));
      }
    };
  }

  /// The part that the front needs.
  public HttpAdapter.Client front() {
    URI authorization = settings.endpoints().authorization();
    return new HttpAdapter.Client(
        settings.client().id(),
        authorization,
        // The issuer in a redirect has a scheme; only id tokens may leave it out.
        settings.endpoints().issuers().stream()
            .filter(issuer -> issuer.contains("://"))
            .collect(Collectors.toSet()),
        settings.scopes(),
        testing);
  }

  private static GoogleAdapter.Settings settings(
      Configuration configuration, ClientFile.Usable client) {
    Configuration.Google google = configuration.google();
    return new GoogleAdapter.Settings(
        client.client(),
        new GoogleAdapter.Endpoints(
            client.authorization(),
            client.token(),
            google.userInfo(),
            google.revocation(),
            google.gmailRoot(),
            google.keySet(),
            issuers(client.authorization())),
        google.scopes(),
        GoogleAdapter.Deadlines.USUAL,
        google.limits());
  }

  /// Google's issuers and, for another server, the origin of its authorization endpoint.
  private static Set<String> issuers(URI authorization) {
    Set<String> issuers = new HashSet<>(GoogleAdapter.Endpoints.GOOGLE_ISSUERS);
    issuers.add(authorization.getScheme() + "://" + authorization.getRawAuthority());
    return issuers;
  }

  private static void checkVerification(Configuration configuration, ClientFile.Usable client) {
    boolean onLoopback =
        Stream.of(client.authorization(), client.token()).allMatch(KeyReader::isLoopback);
    if (configuration.google().keySet() == null && !onLoopback) {
      throw new NotStartable(List.of(Configuration.UNVERIFIED_OFF_LOOPBACK));
    }
  }

  private static List<String> named(Configuration configuration, List<String> lines) {
    Path file = configuration.google().clientFile().getFileName();
    return lines.stream().map(line -> file + ": " + line).toList();
  }
}
