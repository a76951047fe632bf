package hexmail.application.account;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.secret.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Remembers, in the credential store, that Gmail refuses tokens that Google has just issued. So
/// every page shows it, and not every request refreshes a token that Gmail refuses again.
final class TokenRefusals {
  /// How long no call is made with such a credential.
  static final Duration PAUSE = Duration.ofMinutes(5);

  private final Stores stores;
  private final Clock clock;

  TokenRefusals(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// Whether Gmail may be called with `credential` now. A clock that was set back ends the pause
  /// too.
  boolean mayBeTried(Credential credential) {
    return !(credential.state() instanceof GrantState.TokensRefused(var at))
        || Duration.between(at, clock.instant()).abs().compareTo(PAUSE) >= 0;
  }

  /// Notes that Gmail refused `token`, although it was just issued.
  void refused(ConnectedAccount account, AccessToken token) {
    change(account, token, true);
  }

  /// Notes that Gmail accepted the token of `used`.
  void accepted(ConnectedAccount account, Credential used) {
    if (used.state() instanceof GrantState.TokensRefused) {
      change(account, used.bearer().token(), false);
    }
  }

  /// Does nothing if the stored credential has another token, perhaps after a new consent.
  private void change(ConnectedAccount account, AccessToken token, boolean refused) {
    Optional<Credential> stored =
        stores
            .credentials()
            .find(account.id())
            .filter(found -> found.bearer().token().equals(token));
    stored.ifPresent(found ->
        replace(
            found,
            refused ? found.withTokensRefused(clock.instant()) : found.withTokensAccepted()));
    Optional<Credential> _ = account.use(stores.credentials().find(account.id()).orElse(null));
  }

  private void replace(Credential before, Credential after) {
    boolean _ =
        stores
            .transactions()
            .run(() -> {
              boolean kept = stores.credentials().replace(after);
              if (kept && before.state() instanceof GrantState.Active && isRefused(after)) {
                AccountId account = after.account().id();
                stores
                    .auditLog()
                    .record(new AuditEvent(account, clock.instant(), Kind.TOKENS_REFUSED, ""));
              }
              return kept;
            });
  }

  private static boolean isRefused(Credential credential) {
    return credential.state() instanceof GrantState.TokensRefused;
  }
}
