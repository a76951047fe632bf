package hexmail.testkit.slow;

import hexmail.testkit.contract.MailboxContract;
import hexmail.testkit.contract.mailbox.MailboxWorld;
import hexmail.testkit.memory.InMemoryMailWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Dress;
import java.util.function.UnaryOperator;

final class SlowMailboxTest implements MailboxContract {
  @Override
  public MailboxWorld world() {
    return new InMemoryMailWorld(
        new Dress(honest -> new SlowMailbox(honest, Gate.opened()), UnaryOperator.identity()));
  }
}
