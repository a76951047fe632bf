package hexmail.adapter.persistence;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;

/// The sessions of a database, for tests in other packages.
public record SessionStores(Sessions sessions, SessionDirectory directory) {
  public static SessionStores over(Database database) {
    JdbiSessions sessions = new JdbiSessions(database, new SummaryCache());
    return new SessionStores(sessions, sessions);
  }
}
