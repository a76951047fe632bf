package hexmail.testkit.memory;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.unavailable.UnavailableSessions;

final class InMemorySessionsTest implements SessionsContract {
  @Override
  public Sessions empty() {
    return new InMemorySessions();
  }

  @Override
  public Sessions outOfOrder() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public Breakable<Sessions> breakable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new Breakable<>(store, store::outOfOrder);
  }
}
