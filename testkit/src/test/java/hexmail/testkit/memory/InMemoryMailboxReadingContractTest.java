package hexmail.testkit.memory;

import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Decorators;

final class InMemoryMailboxReadingContractTest implements MessageReaderContract {
  @Override
  public MessageReaderWorld world() {
    return new InMemoryMailWorld(Decorators.NONE);
  }
}
