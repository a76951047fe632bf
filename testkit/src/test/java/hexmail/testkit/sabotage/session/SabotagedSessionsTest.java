package hexmail.testkit.sabotage.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemorySessions;
import java.util.function.UnaryOperator;

final class SabotagedSessionsTest implements SessionsContract {
  static final ScopedValue<UnaryOperator<Sessions>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Sessions> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<Sessions> recoverable() {
    return RecoverablePort.of(Sessions.class, new InMemorySessions()).map(sabotage);
  }
}
