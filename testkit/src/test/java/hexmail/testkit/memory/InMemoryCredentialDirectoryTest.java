package hexmail.testkit.memory;

import hexmail.domain.port.CredentialDirectory;
import hexmail.testkit.contract.CredentialDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemoryCredentialDirectoryTest implements CredentialDirectoryContract {
  @Override
  public Store empty() {
    InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    return new Store(credentials, credentials);
  }

  @Override
  public CredentialDirectory unavailable() {
    return RecoverablePort.of(CredentialDirectory.class, new InMemoryCredentialStore())
        .unavailable();
  }
}
