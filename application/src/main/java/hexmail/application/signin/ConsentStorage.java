package hexmail.application.signin;

import hexmail.application.account.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Revocation;

/// Stores the results of consents, or ends what is not stored.
final class ConsentStorage {
  private final Stores stores;

  ConsentStorage(Stores stores) {
    this.stores = stores;
  }

  /// Stores `consent`. Returns false, and changes nothing, if no refresh token permits what it
  /// grants.
  boolean save(Consent consent) {
    return stores
        .transactions()
        .run(() -> {
          boolean saved = stores.credentials().save(consent).isPresent();
          if (saved) {
            AccountId account = consent.account().id();
            // Revoking the old grant would end the new one as well.
            stores.revocations().cancel(account);
            stores
                .auditLog()
                .record(
                    new AuditEvent(
                        account, consent.at(), Kind.CONSENTED, consent.grant().scopes().text()));
          }
          return saved;
        });
  }

  /// Queues `revocation`, of a grant that nobody will use. Where something is stored for the person
  /// nothing is queued, because revoking ends all grants of a person to our client.
  void discard(Revocation revocation) {
    stores
        .transactions()
        .run(() -> {
          boolean unused = stores.credentials().find(revocation.account()).isEmpty();
          if (unused) {
            stores.revocations().queue(revocation, revocation.queuedAt());
          }
          return unused;
        });
  }
}
