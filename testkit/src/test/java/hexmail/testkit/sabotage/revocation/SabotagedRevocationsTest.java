package hexmail.testkit.sabotage.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.unavailable.UnavailableRevocations;
import java.util.function.UnaryOperator;

final class SabotagedRevocationsTest implements RevocationsContract {
  static final ScopedValue<UnaryOperator<Revocations>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<Revocations> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public Revocations empty() {
    return recoverable().port();
  }

  @Override
  public Revocations unavailable() {
    RecoverablePort<Revocations> queue = recoverable();
    queue.startOutage();
    return queue.port();
  }

  @Override
  public RecoverablePort<Revocations> recoverable() {
    UnavailableRevocations queue = new UnavailableRevocations(new InMemoryRevocations());
    return new RecoverablePort<>(spoil.apply(queue), queue::outOfOrder);
  }
}
