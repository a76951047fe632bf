package hexmail.testkit.unavailable;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryRevocations;

final class UnavailableRevocationsTest implements RevocationsContract {
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
    return new Breakable<>(queue, queue::outOfOrder);
  }
}
