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
  public CredentialStore unavailable() {
    RecoverablePort<CredentialStore> store = recoverable();
    store.startOutage();
    return store.port();
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    return new RecoverablePort<>(
        empty(),
        broken -> {
          try {
            putAside(folder.resolve("credentials"), folder.resolve("aside"), broken);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  /// A file where the folder should be breaks the store, and leaves what it holds for later.
  private static void putAside(Path credentials, Path aside, boolean broken) throws IOException {
    if (!broken) {
      Files.delete(credentials);
      Files.move(aside, credentials);
      return;
    }
    Files.createDirectories(credentials);
    Files.move(credentials, aside);
    Files.createFile(credentials);
  }
}
