package hexmail.adapter.persistence;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiSessionsTest implements SessionsContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiSessionsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public Sessions empty() {
    return new JdbiSessions(databases.database(), new SummaryCache());
  }

  @Override
  public Sessions unavailable() {
    return new JdbiSessions(databases.closedDatabase(), new SummaryCache());
  }

  @Override
  public RecoverablePort<Sessions> recoverable() {
    return databases.recoverable(database -> new JdbiSessions(database, new SummaryCache()));
  }
}
