package hexmail.application.account;

import hexmail.domain.port.AuditLog;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.Revocations;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;

/// What Hexmail keeps. Each store can be replaced alone, but for the two ports of sessions, which
/// are about the same sessions; `transactions` hold for those that share its database.
public record Stores(
    CredentialStore credentials,
    PendingAuthorizations pendingAuthorizations,
    Sessions sessions,
    SessionDirectory sessionDirectory,
    Revocations revocations,
    AuditLog auditLog,
    MailboxIndex mailboxIndex,
    Transactions transactions) {
  /// The same, with another credential store.
  public Stores withCredentials(CredentialStore replacement) {
    return new Stores(
        replacement,
        pendingAuthorizations,
        sessions,
        sessionDirectory,
        revocations,
        auditLog,
        mailboxIndex,
        transactions);
  }

  /// The same, with another store of pending authorizations.
  public Stores withPendingAuthorizations(PendingAuthorizations replacement) {
    return new Stores(
        credentials,
        replacement,
        sessions,
        sessionDirectory,
        revocations,
        auditLog,
        mailboxIndex,
        transactions);
  }

  /// The same, with other sessions.
  public Stores withSessions(Sessions replacement, SessionDirectory directory) {
    return new Stores(
        credentials,
        pendingAuthorizations,
        replacement,
        directory,
        revocations,
        auditLog,
        mailboxIndex,
        transactions);
  }

  /// The same, with another queue of revocations.
  public Stores withRevocations(Revocations replacement) {
    return new Stores(
        credentials,
        pendingAuthorizations,
        sessions,
        sessionDirectory,
        replacement,
        auditLog,
        mailboxIndex,
        transactions);
  }

  /// The same, with another audit log.
  public Stores withAuditLog(AuditLog replacement) {
    return new Stores(
        credentials,
        pendingAuthorizations,
        sessions,
        sessionDirectory,
        revocations,
        replacement,
        mailboxIndex,
        transactions);
  }

  /// The same, with another index of mailboxes.
  public Stores withMailboxIndex(MailboxIndex replacement) {
    return new Stores(
        credentials,
        pendingAuthorizations,
        sessions,
        sessionDirectory,
        revocations,
        auditLog,
        replacement,
        transactions);
  }

  /// The same, with other transactions.
  public Stores withTransactions(Transactions replacement) {
    return new Stores(
        credentials,
        pendingAuthorizations,
        sessions,
        sessionDirectory,
        revocations,
        auditLog,
        mailboxIndex,
        replacement);
  }
}
