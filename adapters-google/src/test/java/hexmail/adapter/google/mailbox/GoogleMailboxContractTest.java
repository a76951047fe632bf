package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.fixture.LocalGoogleExtension;
import hexmail.testkit.contract.MailboxContract;
import hexmail.testkit.contract.mailbox.MailboxWorld;
import org.junit.jupiter.api.extension.RegisterExtension;

final class GoogleMailboxContractTest implements MailboxContract {
  @RegisterExtension static final LocalGoogleExtension WORLDS = new LocalGoogleExtension();

  @Override
  public MailboxWorld world() {
    return WORLDS.mail();
  }
}
