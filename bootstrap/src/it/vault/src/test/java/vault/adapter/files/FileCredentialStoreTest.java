package vault.adapter.files;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileCredentialStoreTest implements CredentialStoreContract {
  @TempDir Path folder;

  @Override
  public CredentialStore empty() {
    return new FileCredentialStore(folder.resolve("credentials"));
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    return new RecoverablePort<>(
        empty(),
        outage -> {
          try {
            putAside(folder.resolve("credentials"), folder.resolve("aside"), outage);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  /// A file in the place of the folder makes the store fail. The folder comes back after the
  /// outage.
  private static void putAside(Path credentials, Path aside, boolean outage) throws IOException {
    if (!outage) {
      Files.delete(credentials);
      Files.move(aside, credentials);
      return;
    }
    Files.createDirectories(credentials);
    Files.move(credentials, aside);
    Files.createFile(credentials);
  }
}
