package hexmail.adapter.persistence.opened;

import hexmail.adapter.persistence.SessionStores;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.testkit.contract.OpenedMessagesContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiOpenedMessagesTest implements OpenedMessagesContract {
  private static final OpenedLimits LIMITS = new OpenedLimits(200, 10_000_000, 2_000_000);

  @RegisterExtension private final DatabaseExtension databases;

  JdbiOpenedMessagesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  private Store over(Database database, OpenedLimits limits) {
    SessionStores sessions = SessionStores.over(database);
    return new Store(
        sessions.sessions(),
        sessions.directory(),
        EncryptingOpenedMessages.over(database, databases.cipher(), limits));
  }

  @Override
  public Store empty() {
    return over(databases.database(), LIMITS);
  }

  @Override
  public Store withRoomFor(int messages, int bytes, int largest) {
    return over(databases.database(), new OpenedLimits(messages, bytes, largest));
  }

  @Override
  public Store unavailable() {
    return over(databases.closedDatabase(), LIMITS);
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    return databases.recoverable(database -> over(database, LIMITS));
  }
}
