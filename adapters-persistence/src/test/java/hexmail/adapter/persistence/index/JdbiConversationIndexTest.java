package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.ConversationIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiConversationIndexTest implements ConversationIndexContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiConversationIndexTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public ConversationIndex empty() {
    return withRoomFor(2_000);
  }

  @Override
  public ConversationIndex withRoomFor(int summaries) {
    return EncryptingConversationIndex.over(databases.database(), databases.cipher(), summaries);
  }

  @Override
  public ConversationIndex unavailable() {
    return EncryptingConversationIndex.over(databases.closedDatabase(), databases.cipher(), 100);
  }

  @Override
  public RecoverablePort<ConversationIndex> recoverable() {
    return databases.recoverable(
        database -> EncryptingConversationIndex.over(database, databases.cipher(), 100));
  }
}
