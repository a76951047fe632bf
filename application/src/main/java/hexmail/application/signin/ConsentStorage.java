package hexmail.application.signin;

import hexmail.application.account.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Consent;

/// Stores the results of consents.
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
}
