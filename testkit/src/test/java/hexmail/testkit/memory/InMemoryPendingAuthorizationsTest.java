package hexmail.testkit.memory;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemoryPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts);
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    return RecoverablePort.of(PendingAuthorizations.class, new InMemoryPendingAuthorizations());
  }
}
