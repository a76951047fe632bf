package hexmail.bootstrap;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hexmail google`: the local Google alone.
@Command(
    name = "google",
    mixinStandardHelpOptions = true,
    description = "Start the local Google alone, for development.")
final class GoogleCommand implements Callable<Integer> {
  private final ProcessEnvironment process;
  private final Clock clock;

  @Option(
      names = "--port",
      required = true,
      description = "Port to listen on, on loopback; 0 picks a free one.")
  private int port;

  @Mixin private final MailOptions mail = new MailOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/google",
      description = "Folder of the accounts, the keys and the mail (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data/google");

  @Option(
      names = "--redirect-uri",
      paramLabel = "URI",
      defaultValue = "http://localhost:8080/oauth2/callback",
      description = "Redirect URI for client_secrets.json (default: ${DEFAULT-VALUE}).")
  private String redirectUri = "";

  GoogleCommand(ProcessEnvironment process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    LocalGoogle google =
        LocalGoogle.start(
            new LocalGoogleSettings(
                TcpPorts.valid("--port", port), data, clock, new SecureRandom(), mail.source()));
    google.signEveryoneIn();
    Path clientFile = data.resolve("client_secrets.json");
    Files.writeString(clientFile, google.clientSecrets(redirectUri));
    if (Files.getFileStore(clientFile).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(clientFile, PosixFilePermissions.fromString("rw-------"));
    }
    MailOptions.report(google.imported(), process);
    process.print("The local Google is ready at " + google.root());
    environment(google, clientFile).forEach(process::print);
    return RunningProcess.keep(google);
  }

  /// The configuration of `hexmail serve` for this Google.
  private static List<String> environment(LocalGoogle google, Path clientFile) {
    return List.of(
        "HEXMAIL_CLIENT_SECRETS=" + clientFile,
        "HEXMAIL_GMAIL_ROOT_URL=" + google.root().resolve("/"),
        "HEXMAIL_USERINFO_URI=" + google.root().resolve("/v1/userinfo"),
        "HEXMAIL_REVOKE_URI=" + google.root().resolve("/revoke"),
        "HEXMAIL_JWKS_URI=" + google.root().resolve("/oauth2/v3/certs"));
  }
}
