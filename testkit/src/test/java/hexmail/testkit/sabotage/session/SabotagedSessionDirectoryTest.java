package hexmail.testkit.sabotage.session;

import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableSessions;
import java.util.function.UnaryOperator;

final class SabotagedSessionDirectoryTest implements SessionDirectoryContract {
  static final ScopedValue<UnaryOperator<Store>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<Store> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public Store empty() {
    InMemorySessions store = new InMemorySessions();
    return spoil.apply(new Store(store, store));
  }

  @Override
  public SessionDirectory unavailable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    store.outOfOrder(true);
    return spoil.apply(new Store(store, store)).directory();
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new RecoverablePort<>(spoil.apply(new Store(store, store)), store::outOfOrder);
  }
}
