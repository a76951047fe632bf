package hexmail.testkit.unavailable;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;

final class UnavailableMailboxIndexTest implements MailboxIndexContract {
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
    RecoverablePort<MailboxIndex> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<MailboxIndex> recoverable() {
    return over(new InMemoryMailboxIndex());
  }

  private static RecoverablePort<MailboxIndex> over(MailboxIndex memory) {
    UnavailableMailboxIndex index = new UnavailableMailboxIndex(memory);
    return new RecoverablePort<>(index, index::outOfOrder);
  }
}
