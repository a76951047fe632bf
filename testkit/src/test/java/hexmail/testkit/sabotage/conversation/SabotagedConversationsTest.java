package hexmail.testkit.sabotage.conversation;

import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.ConversationsContract;
import hexmail.testkit.contract.conversation.ConversationsWorld;
import hexmail.testkit.memory.InMemoryMailWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Decorators;
import java.util.function.UnaryOperator;

final class SabotagedConversationsTest implements ConversationsContract {
  static final ScopedValue<UnaryOperator<Conversations>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Conversations> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public ConversationsWorld world() {
    return new InMemoryMailWorld(Decorators.ofConversations(sabotage));
  }
}
