package hexmail.testkit.memory;

import hexmail.domain.port.OpenedMessages;
import hexmail.testkit.contract.OpenedMessagesContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryOpenedMessages.Limits;

final class InMemoryOpenedMessagesTest implements OpenedMessagesContract {
  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemorySessions sessions = new InMemorySessions(database);

  @Override
  public Store withRoomFor(int messages, int bytes, int largest) {
    return new Store(
        sessions,
        sessions,
        new InMemoryOpenedMessages(database, sessions, new Limits(messages, bytes, largest)));
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    InMemoryDatabase another = new InMemoryDatabase();
    InMemorySessions others = new InMemorySessions(another);
    return RecoverablePort.of(OpenedMessages.class, new InMemoryOpenedMessages(another, others))
        .map(opened -> new Store(others, others, opened));
  }
}
