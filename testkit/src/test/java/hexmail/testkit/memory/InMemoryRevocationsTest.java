package hexmail.testkit.memory;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemoryRevocationsTest implements RevocationsContract {
  @Override
  public RecoverablePort<Revocations> recoverable() {
    return RecoverablePort.of(Revocations.class, new InMemoryRevocations());
  }
}
