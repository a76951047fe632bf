package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.Memory;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;
import hexmail.testkit.unavailable.UnavailableMailboxIndex;
import java.util.function.UnaryOperator;

final class SabotagedMailboxIndexTest implements MailboxIndexContract {
  static final ScopedValue<UnaryOperator<MailboxIndex>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<MailboxIndex> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public MailboxIndex empty() {
    return breakable().port();
  }

  @Override
  public MailboxIndex withRoomFor(int summaries) {
    return over(new InMemoryMailboxIndex(new Memory(), summaries)).port();
  }

  @Override
  public MailboxIndex outOfOrder() {
    Breakable<MailboxIndex> index = breakable();
    index.breakDown();
    return index.port();
  }

  @Override
  public Breakable<MailboxIndex> breakable() {
    return over(new InMemoryMailboxIndex());
  }

  private Breakable<MailboxIndex> over(MailboxIndex memory) {
    UnavailableMailboxIndex index = new UnavailableMailboxIndex(memory);
    return new Breakable<>(spoil.apply(index), index::outOfOrder);
  }
}
