package hexmail.adapter.persistence.session;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresSessionsTest implements SessionsContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  @Override
  public Sessions empty() {
    return new JdbiSessions(databases.database());
  }

  @Override
  public Sessions unavailable() {
    return new JdbiSessions(databases.closedDatabase());
  }

  @Override
  public RecoverablePort<Sessions> recoverable() {
    return databases.recoverable(JdbiSessions::new);
  }
}
