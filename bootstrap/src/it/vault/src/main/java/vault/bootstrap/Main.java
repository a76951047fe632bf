package vault.bootstrap;

import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.domain.port.CredentialStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import vault.adapter.files.FilesAdapter;

/// `hexmail serve` with credentials in the folder that is the only argument.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Wiring hexmail = start(System.getenv(), Path.of(arguments[0]), Clock.systemDefaultZone());
    Runtime.getRuntime().addShutdownHook(new Thread(hexmail::close));
    new CountDownLatch(1).await();
  }

  static Wiring start(Map<String, String> settings, Path folder, Clock clock) {
    Configuration configuration = Configuration.require(settings);
    return Wiring.start(
        configuration,
        GoogleClient.read(configuration),
        ports -> ports.withStore(CredentialStore.class, FilesAdapter.credentialStore(folder)),
        clock);
  }
}
