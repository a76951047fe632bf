package hexmail.testkit.unavailable;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.Memory;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;

final class UnavailableMailboxIndexTest implements MailboxIndexContract {
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
    Breakable<MailboxIndex> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<MailboxIndex> breakable() {
    return over(new InMemoryMailboxIndex());
  }

  private static Breakable<MailboxIndex> over(MailboxIndex memory) {
    UnavailableMailboxIndex index = new UnavailableMailboxIndex(memory);
    return new Breakable<>(index, index::outOfOrder);
  }
}
