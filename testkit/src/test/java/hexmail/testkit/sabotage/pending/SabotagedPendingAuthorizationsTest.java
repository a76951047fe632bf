package hexmail.testkit.sabotage.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import java.util.function.UnaryOperator;

final class SabotagedPendingAuthorizationsTest implements PendingAuthorizationsContract {
  static final ScopedValue<UnaryOperator<PendingAuthorizations>> SABOTAGE =
      ScopedValue.newInstance();

  private final UnaryOperator<PendingAuthorizations> sabotage =
      SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return sabotage.apply(new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts));
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    return RecoverablePort.of(PendingAuthorizations.class, new InMemoryPendingAuthorizations())
        .map(sabotage);
  }
}
