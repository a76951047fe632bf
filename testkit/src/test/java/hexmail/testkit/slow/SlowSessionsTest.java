package hexmail.testkit.slow;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableSessions;

final class SlowSessionsTest implements SessionsContract {
  @Override
  public Sessions empty() {
    return breakable().port();
  }

  @Override
  public Sessions outOfOrder() {
    Breakable<Sessions> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<Sessions> breakable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new Breakable<>(new SlowSessions(store, Gate.opened()), store::outOfOrder);
  }
}
