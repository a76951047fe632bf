package hexmail.testkit.unavailable;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemorySessions;

final class UnavailableSessionsTest implements SessionsContract {
  @Override
  public Sessions empty() {
    return new UnavailableSessions(new InMemorySessions());
  }

  @Override
  public Sessions unavailable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public RecoverablePort<Sessions> recoverable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new RecoverablePort<>(store, store::outOfOrder);
  }
}
