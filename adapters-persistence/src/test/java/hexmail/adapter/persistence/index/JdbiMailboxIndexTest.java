package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiMailboxIndexTest implements MailboxIndexContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiMailboxIndexTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public MailboxIndex empty() {
    return withRoomFor(2_000);
  }

  @Override
  public MailboxIndex withRoomFor(int summaries) {
    return EncryptingMailboxIndex.over(
        databases.database(), databases.cipher(), summaries, new SummaryCache());
  }

  @Override
  public MailboxIndex unavailable() {
    return EncryptingMailboxIndex.over(
        databases.closedDatabase(), databases.cipher(), 100, new SummaryCache());
  }

  @Override
  public RecoverablePort<MailboxIndex> recoverable() {
    return databases.recoverable(database ->
        EncryptingMailboxIndex.over(database, databases.cipher(), 100, new SummaryCache()));
  }
}
