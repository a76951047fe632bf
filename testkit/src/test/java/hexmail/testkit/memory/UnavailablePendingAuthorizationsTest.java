package hexmail.testkit.memory;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;

final class UnavailablePendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    store.outOfOrder(true);
    return store;
  }
}
