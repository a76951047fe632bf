package hexmail.adapter.persistence;

import hexmail.adapter.persistence.database.Database;
import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions over all ports on one database.
final class JdbiTransactions implements Transactions {
  private final Database database;

  JdbiTransactions(Database database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return database.write(_ -> work.get());
  }
}
