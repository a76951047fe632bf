package hexmail.testkit.slow;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.unavailable.UnavailablePendingAuthorizations;

final class SlowPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return recoverable().port();
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new SlowPendingAuthorizations(
        new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts), Gate.opened());
  }

  @Override
  public PendingAuthorizations unavailable() {
    RecoverablePort<PendingAuthorizations> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    return new RecoverablePort<>(
        new SlowPendingAuthorizations(store, Gate.opened()), store::outOfOrder);
  }
}
