package hexmail.testkit.sabotage.session;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.OutageSwitch;
import hexmail.testkit.memory.InMemorySessions;
import java.util.function.UnaryOperator;

final class SabotagedSessionDirectoryTest implements SessionDirectoryContract {
  static final ScopedValue<UnaryOperator<Store>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Store> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<Store> recoverable() {
    InMemorySessions sessions = new InMemorySessions();
    OutageSwitch outage = new OutageSwitch();
    Store store =
        new Store(
            Intercepted.port(Sessions.class, sessions, outage),
            Intercepted.port(SessionDirectory.class, sessions, outage));
    return new RecoverablePort<>(sabotage.apply(store), outage::set);
  }
}
