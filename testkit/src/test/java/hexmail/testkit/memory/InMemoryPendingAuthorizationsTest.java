package hexmail.testkit.memory;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.unavailable.UnavailablePendingAuthorizations;

final class InMemoryPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return new InMemoryPendingAuthorizations();
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new InMemoryPendingAuthorizations(new Memory(), attempts);
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    UnavailablePendingAuthorizations store = new UnavailablePendingAuthorizations(empty());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public Breakable<PendingAuthorizations> breakable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    return new Breakable<>(store, store::outOfOrder);
  }
}
