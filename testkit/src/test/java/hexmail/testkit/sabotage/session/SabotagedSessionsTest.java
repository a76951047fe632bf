package hexmail.testkit.sabotage.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableSessions;
import java.util.function.UnaryOperator;

final class SabotagedSessionsTest implements SessionsContract {
  static final ScopedValue<UnaryOperator<Sessions>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<Sessions> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public Sessions empty() {
    return spoil.apply(new InMemorySessions());
  }

  @Override
  public Sessions unavailable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return spoil.apply(store);
  }

  @Override
  public RecoverablePort<Sessions> recoverable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new RecoverablePort<>(spoil.apply(store), store::outOfOrder);
  }
}
