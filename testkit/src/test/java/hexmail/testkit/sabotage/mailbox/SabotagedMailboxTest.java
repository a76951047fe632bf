package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.MailboxContract;
import hexmail.testkit.contract.mailbox.MailboxWorld;
import hexmail.testkit.memory.InMemoryMailWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Decorators;
import java.util.function.UnaryOperator;

final class SabotagedMailboxTest implements MailboxContract {
  static final ScopedValue<UnaryOperator<Mailbox>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Mailbox> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public MailboxWorld world() {
    return new InMemoryMailWorld(Decorators.ofMailbox(sabotage));
  }
}
