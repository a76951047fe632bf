package hexmail.testkit.slow;

import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import hexmail.testkit.memory.InMemoryMailWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Dress;
import java.util.function.UnaryOperator;

final class SlowMessageReaderTest implements MessageReaderContract {
  @Override
  public MessageReaderWorld world() {
    return new InMemoryMailWorld(
        new Dress(
            UnaryOperator.identity(), honest -> new SlowMessageReader(honest, Gate.opened())));
  }
}
