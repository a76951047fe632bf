package hexmail.testkit.memory;

import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Dress;

final class InMemoryMailboxReadingContractTest implements MessageReaderContract {
  @Override
  public MessageReaderWorld world() {
    return new InMemoryMailWorld(Dress.NONE);
  }
}
