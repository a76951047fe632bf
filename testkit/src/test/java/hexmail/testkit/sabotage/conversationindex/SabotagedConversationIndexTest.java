package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.ConversationIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.index.InMemoryConversationIndex;
import java.util.function.UnaryOperator;

final class SabotagedConversationIndexTest implements ConversationIndexContract {
  static final ScopedValue<UnaryOperator<ConversationIndex>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<ConversationIndex> sabotage =
      SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public ConversationIndex withRoomFor(int summaries) {
    return sabotage.apply(new InMemoryConversationIndex(new InMemoryDatabase(), summaries));
  }

  @Override
  public RecoverablePort<ConversationIndex> recoverable() {
    return RecoverablePort.of(ConversationIndex.class, new InMemoryConversationIndex())
        .map(sabotage);
  }
}
