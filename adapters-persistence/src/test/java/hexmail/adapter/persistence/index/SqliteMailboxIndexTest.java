package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteMailboxIndexTest implements MailboxIndexContract {
  @RegisterExtension private final Stores stores = Stores.onSqlite();

  @Override
  public MailboxIndex empty() {
    return withRoomFor(2_000);
  }

  @Override
  public MailboxIndex withRoomFor(int summaries) {
    return EncryptingMailboxIndex.over(stores.database(), stores.cipher(), summaries);
  }

  @Override
  public MailboxIndex outOfOrder() {
    return EncryptingMailboxIndex.over(stores.closedDatabase(), stores.cipher(), 100);
  }

  @Override
  public Breakable<MailboxIndex> breakable() {
    return stores.breakable(
        database -> EncryptingMailboxIndex.over(database, stores.cipher(), 100));
  }
}
