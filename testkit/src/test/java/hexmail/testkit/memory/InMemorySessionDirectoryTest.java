package hexmail.testkit.memory;

import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.unavailable.UnavailableSessions;

final class InMemorySessionDirectoryTest implements SessionDirectoryContract {
  @Override
  public Store empty() {
    InMemorySessions sessions = new InMemorySessions();
    return new Store(sessions, sessions);
  }

  @Override
  public SessionDirectory unavailable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new RecoverablePort<>(new Store(store, store), store::outOfOrder);
  }
}
