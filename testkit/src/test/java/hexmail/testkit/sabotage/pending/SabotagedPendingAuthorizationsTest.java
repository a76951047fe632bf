package hexmail.testkit.sabotage.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.unavailable.UnavailablePendingAuthorizations;
import java.util.function.UnaryOperator;

final class SabotagedPendingAuthorizationsTest implements PendingAuthorizationsContract {
  static final ScopedValue<UnaryOperator<PendingAuthorizations>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<PendingAuthorizations> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public PendingAuthorizations empty() {
    return spoil.apply(new InMemoryPendingAuthorizations());
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return spoil.apply(new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts));
  }

  @Override
  public PendingAuthorizations unavailable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    store.outOfOrder(true);
    return spoil.apply(store);
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    return new RecoverablePort<>(spoil.apply(store), store::outOfOrder);
  }
}
