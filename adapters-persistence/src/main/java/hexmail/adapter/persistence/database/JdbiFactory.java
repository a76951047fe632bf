package hexmail.adapter.persistence.database;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// Makes the JDBI instance of a database.
public final class JdbiFactory {
  private JdbiFactory() {}

  public static Jdbi over(DataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    // Bound values are personal data, and messages end up in logs.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }
}
