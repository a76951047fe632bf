package hexmail.testkit.slow;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.Memory;
import hexmail.testkit.unavailable.UnavailablePendingAuthorizations;

final class SlowPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return breakable().port();
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new SlowPendingAuthorizations(
        new InMemoryPendingAuthorizations(new Memory(), attempts), Gate.opened());
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    Breakable<PendingAuthorizations> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<PendingAuthorizations> breakable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    return new Breakable<>(new SlowPendingAuthorizations(store, Gate.opened()), store::outOfOrder);
  }
}
