package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;
import hexmail.testkit.unavailable.UnavailableMailboxIndex;
import java.util.function.UnaryOperator;

final class SabotagedMailboxIndexTest implements MailboxIndexContract {
  static final ScopedValue<UnaryOperator<MailboxIndex>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<MailboxIndex> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public MailboxIndex empty() {
    return recoverable().port();
  }

  @Override
  public MailboxIndex withRoomFor(int summaries) {
    return over(new InMemoryMailboxIndex(new InMemoryDatabase(), summaries)).port();
  }

  @Override
  public MailboxIndex unavailable() {
    RecoverablePort<MailboxIndex> index = recoverable();
    index.startOutage();
    return index.port();
  }

  @Override
  public RecoverablePort<MailboxIndex> recoverable() {
    return over(new InMemoryMailboxIndex());
  }

  private RecoverablePort<MailboxIndex> over(MailboxIndex memory) {
    UnavailableMailboxIndex index = new UnavailableMailboxIndex(memory);
    return new RecoverablePort<>(spoil.apply(index), index::outOfOrder);
  }
}
