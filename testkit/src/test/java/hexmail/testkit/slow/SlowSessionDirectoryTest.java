package hexmail.testkit.slow;

import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableSessions;

final class SlowSessionDirectoryTest implements SessionDirectoryContract {
  @Override
  public Store empty() {
    return recoverable().port();
  }

  @Override
  public SessionDirectory unavailable() {
    RecoverablePort<Store> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port().directory();
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new RecoverablePort<>(
        new Store(store, new SlowSessionDirectory(store, Gate.opened())), store::outOfOrder);
  }
}
