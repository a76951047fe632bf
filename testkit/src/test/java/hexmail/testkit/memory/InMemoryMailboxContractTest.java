package hexmail.testkit.memory;

import hexmail.testkit.contract.MailboxContract;
import hexmail.testkit.contract.mailbox.MailboxWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Decorators;

final class InMemoryMailboxContractTest implements MailboxContract {
  @Override
  public MailboxWorld world() {
    return new InMemoryMailWorld(Decorators.NONE);
  }
}
