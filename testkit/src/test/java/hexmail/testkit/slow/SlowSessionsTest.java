package hexmail.testkit.slow;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableSessions;

final class SlowSessionsTest implements SessionsContract {
  @Override
  public Sessions empty() {
    return recoverable().port();
  }

  @Override
  public Sessions unavailable() {
    RecoverablePort<Sessions> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<Sessions> recoverable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new RecoverablePort<>(new SlowSessions(store, Gate.opened()), store::outOfOrder);
  }
}
