package hexmail.testkit.recording;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import java.time.Instant;
import java.util.Optional;

/// A store whose calls are recorded before they are made, whatever comes of them.
public final class RecordingCredentialStore implements CredentialStore {
  private final CredentialStore store;
  private final Recorder recorder;

  public RecordingCredentialStore(CredentialStore store, Recorder recorder) {
    this.store = store;
    this.recorder = recorder;
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    recorder.add("CredentialStore.find", account.value());
    return store.find(account);
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    recorder.add("CredentialStore.save", consent.account().id().value());
    return store.save(consent);
  }

  @Override
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    recorder.add(
        "CredentialStore.lease", read.account().id().value(), "at version " + read.version());
    return store.lease(read, now, until);
  }

  @Override
  public boolean replace(Credential changed) {
    recorder.add(
        "CredentialStore.replace",
        changed.account().id().value(),
        "at version " + changed.version());
    return store.replace(changed);
  }

  @Override
  public void remove(AccountId account) {
    recorder.add("CredentialStore.remove", account.value());
    store.remove(account);
  }
}
