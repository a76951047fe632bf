package hexmail.testkit.sabotage.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.scene.Breakable;
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
  public Sessions outOfOrder() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return spoil.apply(store);
  }

  @Override
  public Breakable<Sessions> breakable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new Breakable<>(spoil.apply(store), store::outOfOrder);
  }
}
