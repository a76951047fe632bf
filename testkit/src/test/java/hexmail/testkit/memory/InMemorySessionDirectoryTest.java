package hexmail.testkit.memory;

import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.unavailable.UnavailableSessions;

final class InMemorySessionDirectoryTest implements SessionDirectoryContract {
  @Override
  public Store empty() {
    InMemorySessions sessions = new InMemorySessions();
    return new Store(sessions, sessions);
  }

  @Override
  public SessionDirectory outOfOrder() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return store;
  }
}
