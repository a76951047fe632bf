package hexmail.adapter.persistence.database;

import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions over everything that is kept in one database.
public final class JdbiTransactions implements Transactions {
  private final Database database;

  public JdbiTransactions(Database database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return database.write(_ -> work.get());
  }
}
