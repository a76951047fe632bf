package hexmail.adapter.persistence.picture;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.PictureSendersContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiPictureSendersTest implements PictureSendersContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiPictureSendersTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public PictureSenders empty() {
    return withRoomFor(100);
  }

  @Override
  public PictureSenders withRoomFor(int senders) {
    return EncryptingPictureSenders.over(databases.database(), databases.cipher(), senders);
  }

  @Override
  public PictureSenders unavailable() {
    return EncryptingPictureSenders.over(databases.closedDatabase(), databases.cipher(), 100);
  }

  @Override
  public RecoverablePort<PictureSenders> recoverable() {
    return databases.recoverable(
        database -> EncryptingPictureSenders.over(database, databases.cipher(), 100));
  }
}
