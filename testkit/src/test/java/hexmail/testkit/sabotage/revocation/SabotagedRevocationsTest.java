package hexmail.testkit.sabotage.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.unavailable.UnavailableRevocations;
import java.util.function.UnaryOperator;

final class SabotagedRevocationsTest implements RevocationsContract {
  static final ScopedValue<UnaryOperator<Revocations>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<Revocations> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public Revocations empty() {
    return breakable().port();
  }

  @Override
  public Revocations outOfOrder() {
    Breakable<Revocations> queue = breakable();
    queue.breakDown();
    return queue.port();
  }

  @Override
  public Breakable<Revocations> breakable() {
    UnavailableRevocations queue = new UnavailableRevocations(new InMemoryRevocations());
    return new Breakable<>(spoil.apply(queue), queue::outOfOrder);
  }
}
