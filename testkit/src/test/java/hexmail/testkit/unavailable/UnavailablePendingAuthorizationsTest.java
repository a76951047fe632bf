package hexmail.testkit.unavailable;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;

final class UnavailablePendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new UnavailablePendingAuthorizations(
        new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts));
  }

  @Override
  public PendingAuthorizations unavailable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    return new RecoverablePort<>(store, store::outOfOrder);
  }
}
