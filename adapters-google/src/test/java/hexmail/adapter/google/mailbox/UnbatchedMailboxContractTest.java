package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.kit.LocalWorlds;
import hexmail.testkit.contract.MailboxContract;
import hexmail.testkit.contract.mailbox.MailboxWorld;
import org.junit.jupiter.api.extension.RegisterExtension;

final class UnbatchedMailboxContractTest implements MailboxContract {
  @RegisterExtension static final LocalWorlds WORLDS = new LocalWorlds();

  @Override
  public MailboxWorld world() {
    return WORLDS.mailWithoutBatches();
  }
}
