package hexmail.testkit.unavailable;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.Memory;

final class UnavailablePendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new UnavailablePendingAuthorizations(
        new InMemoryPendingAuthorizations(new Memory(), attempts));
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
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
