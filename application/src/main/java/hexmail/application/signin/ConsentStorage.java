package hexmail.application.signin;

import hexmail.application.account.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Consent;

/// Keeps what people bring back from Google.
final class ConsentStorage {
  private final Stores stores;

  ConsentStorage(Stores stores) {
    this.stores = stores;
  }

  /// Stores `consent`; false, and nothing changed, when there is no refresh token for it.
  boolean keep(Consent consent) {
    return stores
        .transactions()
        .run(() -> {
          boolean kept = stores.credentials().save(consent).isPresent();
          if (kept) {
            AccountId account = consent.account().id();
            // Revoking the old grant would end the new one with it.
            stores.revocations().cancel(account);
            stores
                .auditLog()
                .record(
                    new AuditEvent(
                        account, consent.at(), Kind.CONSENTED, consent.grant().scopes().text()));
          }
          return kept;
        });
  }
}
