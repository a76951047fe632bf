package hexmail.testkit.memory;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.unavailable.UnavailablePendingAuthorizations;

final class InMemoryPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return new InMemoryPendingAuthorizations();
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts);
  }

  @Override
  public PendingAuthorizations unavailable() {
    UnavailablePendingAuthorizations store = new UnavailablePendingAuthorizations(empty());
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
