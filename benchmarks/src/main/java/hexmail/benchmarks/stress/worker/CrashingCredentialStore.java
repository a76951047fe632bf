package hexmail.benchmarks.stress.worker;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A credential store that can end the process at the worst moment: Google has issued new tokens,
/// they are written, and the transaction is not committed.
record CrashingCredentialStore(CredentialStore store, BooleanSupplier crashArmed)
    implements CredentialStore {
  /// The exit status of a killed process (128 + SIGKILL).
  private static final int KILLED = 137;

  @Override
  public Optional<Credential> find(AccountId account) {
    return store.find(account);
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    return store.save(consent);
  }

  @Override
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    return store.lease(read, now, until);
  }

  @Override
  public boolean replace(Credential changed) {
    boolean replaced = store.replace(changed);
    if (replaced && changed.isActive() && crashArmed.getAsBoolean()) {
      Runtime.getRuntime().halt(KILLED);
    }
    return replaced;
  }

  @Override
  public void remove(AccountId account) {
    store.remove(account);
  }
}
