package hexmail.testkit.contract.transaction;

import hexmail.domain.port.AuditLog;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The databases that a test class hands to the clauses, new ones at each call.
public interface TransactionsFactory {
  /// Transactions, and stores that they hold for.
  record Database(
      Transactions transactions,
      CredentialStore credentials,
      Sessions sessions,
      AuditLog auditLog) {}

  /// A database in which nothing is stored, for one test.
  default Database empty() {
    return recoverable().port();
  }

  /// A database that can neither be read nor written.
  default Database unavailable() {
    return recoverable().unavailable();
  }

  /// A database in which nothing is stored, whose outage the clause starts and ends.
  RecoverablePort<Database> recoverable();
}
