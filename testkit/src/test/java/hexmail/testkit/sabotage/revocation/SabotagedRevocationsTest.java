package hexmail.testkit.sabotage.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryRevocations;
import java.util.function.UnaryOperator;

final class SabotagedRevocationsTest implements RevocationsContract {
  static final ScopedValue<UnaryOperator<Revocations>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Revocations> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<Revocations> recoverable() {
    return RecoverablePort.of(Revocations.class, new InMemoryRevocations()).map(sabotage);
  }
}
