package hexmail.testkit.memory;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemorySessionsTest implements SessionsContract {
  @Override
  public RecoverablePort<Sessions> recoverable() {
    return RecoverablePort.of(Sessions.class, new InMemorySessions());
  }
}
