package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.fixture.LocalGoogleExtension;
import hexmail.testkit.contract.ConversationsContract;
import hexmail.testkit.contract.conversation.ConversationsWorld;
import org.junit.jupiter.api.extension.RegisterExtension;

final class UnbatchedConversationsContractTest implements ConversationsContract {
  @RegisterExtension static final LocalGoogleExtension WORLDS = new LocalGoogleExtension();

  @Override
  public ConversationsWorld world() {
    return WORLDS.mailWithoutBatches();
  }
}
