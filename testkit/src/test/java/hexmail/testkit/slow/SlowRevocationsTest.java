package hexmail.testkit.slow;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.unavailable.UnavailableRevocations;

final class SlowRevocationsTest implements RevocationsContract {
  @Override
  public Revocations empty() {
    return breakable().port();
  }

  @Override
  public Revocations outOfOrder() {
    Breakable<Revocations> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<Revocations> breakable() {
    UnavailableRevocations queue = new UnavailableRevocations(new InMemoryRevocations());
    return new Breakable<>(new SlowRevocations(queue, Gate.opened()), queue::outOfOrder);
  }
}
