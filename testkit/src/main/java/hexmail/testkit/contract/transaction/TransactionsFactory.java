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
  Database empty();

  /// A database that can neither be read nor written.
  Database unavailable();

  /// A database in which nothing is stored, that the clause breaks, so that it can neither be read
  /// nor written, and mends.
  RecoverablePort<Database> recoverable();
}
