package hexmail.application.account;

import hexmail.domain.port.AuditLog;
import hexmail.domain.port.ConversationIndex;
import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.PictureSenders;
import hexmail.domain.port.Revocations;
import hexmail.domain.port.Searches;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import java.util.Set;

/// The ports for everything that Hexmail stores. Each of them can be replaced alone, except that
/// `sessions`, `sessionDirectory` and `openedMessages` have to know the same sessions, and
/// `credentials` and `credentialDirectory` the same credentials. `transactions` cover the stores
/// that share its database.
public record Stores(
    CredentialStore credentials,
    CredentialDirectory credentialDirectory,
    PendingAuthorizations pendingAuthorizations,
    Sessions sessions,
    SessionDirectory sessionDirectory,
    Revocations revocations,
    AuditLog auditLog,
    MailboxIndex mailboxIndex,
    ConversationIndex conversationIndex,
    PictureSenders pictureSenders,
    Searches searches,
    OpenedMessages openedMessages,
    Transactions transactions) {
  private static final Set<Class<?>> PORTS =
      Set.of(
          CredentialStore.class,
          CredentialDirectory.class,
          PendingAuthorizations.class,
          Sessions.class,
          SessionDirectory.class,
          Revocations.class,
          AuditLog.class,
          MailboxIndex.class,
          ConversationIndex.class,
          PictureSenders.class,
          Searches.class,
          OpenedMessages.class,
          Transactions.class);

  /// The same stores with another implementation of one port: `stores.with(CredentialStore.class,
  /// new MyCredentialStore())`.
  public <P> Stores with(Class<P> port, P implementation) {
    if (!PORTS.contains(port)) {
      throw new IllegalArgumentException(port.getSimpleName() + " is no port of a store");
    }
    Replacement replacement = new Replacement(port, implementation);
    return new Stores(
        replacement.or(CredentialStore.class, credentials),
        replacement.or(CredentialDirectory.class, credentialDirectory),
        replacement.or(PendingAuthorizations.class, pendingAuthorizations),
        replacement.or(Sessions.class, sessions),
        replacement.or(SessionDirectory.class, sessionDirectory),
        replacement.or(Revocations.class, revocations),
        replacement.or(AuditLog.class, auditLog),
        replacement.or(MailboxIndex.class, mailboxIndex),
        replacement.or(ConversationIndex.class, conversationIndex),
        replacement.or(PictureSenders.class, pictureSenders),
        replacement.or(Searches.class, searches),
        replacement.or(OpenedMessages.class, openedMessages),
        replacement.or(Transactions.class, transactions));
  }

  private record Replacement(Class<?> port, Object implementation) {
    <P> P or(Class<P> role, P current) {
      return role == port ? role.cast(implementation) : current;
    }
  }
}
