package hexmail.testkit.contract.transaction;

import hexmail.domain.port.AuditLog;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the databases for the clauses, a new one at each call.
public interface TransactionsFactory {
  /// Transactions and the stores that they cover.
  record Database(
      Transactions transactions,
      CredentialStore credentials,
      Sessions sessions,
      AuditLog auditLog) {}

  /// An empty database.
  default Database empty() {
    return recoverable().port();
  }

  /// A database in an outage.
  default Database unavailable() {
    return recoverable().unavailable();
  }

  /// An empty database whose outage the clause starts and ends.
  RecoverablePort<Database> recoverable();
}
