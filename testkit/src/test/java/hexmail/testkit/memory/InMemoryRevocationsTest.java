package hexmail.testkit.memory;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.unavailable.UnavailableRevocations;

final class InMemoryRevocationsTest implements RevocationsContract {
  @Override
  public Revocations empty() {
    return new InMemoryRevocations();
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
