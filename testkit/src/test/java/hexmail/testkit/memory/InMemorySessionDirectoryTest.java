package hexmail.testkit.memory;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.OutageSwitch;

final class InMemorySessionDirectoryTest implements SessionDirectoryContract {
  @Override
  public RecoverablePort<Store> recoverable() {
    InMemorySessions sessions = new InMemorySessions();
    OutageSwitch outage = new OutageSwitch();
    Store store =
        new Store(
            Intercepted.port(Sessions.class, sessions, outage),
            Intercepted.port(SessionDirectory.class, sessions, outage));
    return new RecoverablePort<>(store, outage::set);
  }
}
