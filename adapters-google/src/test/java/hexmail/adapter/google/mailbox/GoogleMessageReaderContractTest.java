package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.fixture.LocalGoogleExtension;
import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import org.junit.jupiter.api.extension.RegisterExtension;

final class GoogleMessageReaderContractTest implements MessageReaderContract {
  @RegisterExtension static final LocalGoogleExtension WORLDS = new LocalGoogleExtension();

  @Override
  public MessageReaderWorld world() {
    return WORLDS.mail();
  }
}
