package hexmail.testkit.sabotage.opened;

import hexmail.domain.port.OpenedMessages;
import hexmail.testkit.contract.OpenedMessagesContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryOpenedMessages;
import hexmail.testkit.memory.InMemoryOpenedMessages.Limits;
import hexmail.testkit.memory.InMemorySessions;
import java.util.function.UnaryOperator;

final class SabotagedOpenedMessagesTest implements OpenedMessagesContract {
  static final ScopedValue<UnaryOperator<Store>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Store> sabotage = SABOTAGE.orElse(UnaryOperator.identity());
  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemorySessions sessions = new InMemorySessions(database);

  @Override
  public Store withRoomFor(int messages, int bytes, int largest) {
    return sabotage.apply(
        new Store(
            sessions,
            sessions,
            new InMemoryOpenedMessages(database, sessions, new Limits(messages, bytes, largest))));
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    InMemoryDatabase another = new InMemoryDatabase();
    InMemorySessions others = new InMemorySessions(another);
    return RecoverablePort.of(OpenedMessages.class, new InMemoryOpenedMessages(another, others))
        .map(opened -> new Store(others, others, opened))
        .map(sabotage);
  }
}
