package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;
import java.util.function.UnaryOperator;

final class SabotagedMailboxIndexTest implements MailboxIndexContract {
  static final ScopedValue<UnaryOperator<MailboxIndex>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<MailboxIndex> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public MailboxIndex withRoomFor(int summaries) {
    return sabotage.apply(new InMemoryMailboxIndex(new InMemoryDatabase(), summaries));
  }

  @Override
  public RecoverablePort<MailboxIndex> recoverable() {
    return RecoverablePort.of(MailboxIndex.class, new InMemoryMailboxIndex()).map(sabotage);
  }
}
