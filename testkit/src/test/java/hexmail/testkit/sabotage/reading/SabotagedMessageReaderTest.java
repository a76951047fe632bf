package hexmail.testkit.sabotage.reading;

import hexmail.domain.port.MessageReader;
import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import hexmail.testkit.memory.InMemoryMailWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Decorators;
import java.util.function.UnaryOperator;

final class SabotagedMessageReaderTest implements MessageReaderContract {
  static final ScopedValue<UnaryOperator<MessageReader>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<MessageReader> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public MessageReaderWorld world() {
    return new InMemoryMailWorld(Decorators.ofReader(sabotage));
  }
}
