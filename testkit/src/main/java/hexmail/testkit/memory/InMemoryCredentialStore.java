package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Credentials that last as long as the process.
public final class InMemoryCredentialStore implements CredentialStore {
  private final Map<AccountId, Credential> stored = new HashMap<>();
  // One count for all accounts: it outlives removals without remembering who was removed.
  private long lastVersion;

  @Override
  public synchronized Optional<Credential> find(AccountId account) {
    return Optional.ofNullable(stored.get(account));
  }

  @Override
  public synchronized Optional<Credential> save(Consent consent) {
    RefreshToken token = refreshToken(consent);
    if (token == null) {
      return Optional.empty();
    }
    lastVersion++;
    Credential credential =
        new Credential(
            consent.account(),
            consent.grant().scopes(),
            token,
            consent.grant().bearer(),
            new GrantState.Active(),
            consent.at(),
            lastVersion);
    stored.put(consent.account().id(), credential);
    return Optional.of(credential);
  }

  private @Nullable RefreshToken refreshToken(Consent consent) {
    if (consent.grant().refreshToken() != null) {
      return consent.grant().refreshToken();
    }
    Credential old = stored.get(consent.account().id());
    return old != null && old.state() instanceof GrantState.Active ? old.refreshToken() : null;
  }

  @Override
  public synchronized boolean replace(Credential changed) {
    Credential old = stored.get(changed.account().id());
    if (old == null || old.version() != changed.version()) {
      return false;
    }
    stored.put(changed.account().id(), atVersion(changed, changed.version() + 1));
    lastVersion = Math.max(lastVersion, changed.version() + 1);
    return true;
  }

  private static Credential atVersion(Credential changed, long version) {
    return new Credential(
        changed.account(),
        changed.scopes(),
        changed.refreshToken(),
        changed.bearer(),
        changed.state(),
        changed.consentedAt(),
        version);
  }

  @Override
  public synchronized void remove(AccountId account) {
    stored.remove(account);
  }
}
