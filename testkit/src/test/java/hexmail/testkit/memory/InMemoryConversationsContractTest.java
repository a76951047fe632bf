package hexmail.testkit.memory;

import hexmail.testkit.contract.ConversationsContract;
import hexmail.testkit.contract.conversation.ConversationsWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Decorators;

final class InMemoryConversationsContractTest implements ConversationsContract {
  @Override
  public ConversationsWorld world() {
    return new InMemoryMailWorld(Decorators.NONE);
  }
}
