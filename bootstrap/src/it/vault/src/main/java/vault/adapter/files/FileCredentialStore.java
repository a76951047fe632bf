package vault.adapter.files;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// One file for each credential, and one for the highest version so far. A file is replaced
/// atomically, so a crash leaves either the old one or the new one.
final class FileCredentialStore implements CredentialStore {
  private final CredentialFiles files;

  FileCredentialStore(Path folder) {
    this.files = new CredentialFiles(folder);
  }

  @Override
  public synchronized Optional<Credential> find(AccountId account) {
    return attempt(() -> files.read(account));
  }

  @Override
  public synchronized Optional<Credential> save(Consent consent) {
    return attempt(() -> {
      Optional<Credential> next = next(consent, files.highestVersion() + 1);
      if (next.isPresent()) {
        store(next.get());
      }
      return next;
    });
  }

  private Optional<Credential> next(Consent consent, long version) throws IOException {
    RefreshToken token = consent.grant().refreshToken();
    return token == null
        ? files.read(consent.account().id()).flatMap(old -> old.confirmed(consent, version))
        : Optional.of(Credential.of(consent, token, version));
  }

  @Override
  public synchronized Optional<Credential> lease(Credential read, Instant now, Instant until) {
    return attempt(() -> {
      AccountId account = read.account().id();
      Optional<Credential> stored = files.read(account);
      if (stored.isEmpty()
          || stored.get().version() != read.version()
          || files.lease(account).isAfter(now)) {
        return Optional.empty();
      }
      Credential leased = store(stored.get().atVersion(read.version() + 1));
      files.lease(account, until);
      return Optional.of(leased);
    });
  }

  @Override
  public synchronized boolean replace(Credential changed) {
    return attempt(() -> {
      Optional<Credential> stored = files.read(changed.account().id());
      if (stored.isEmpty() || stored.get().version() != changed.version()) {
        return false;
      }
      store(changed.atVersion(changed.version() + 1));
      return true;
    });
  }

  @Override
  public synchronized void remove(AccountId account) {
    attempt(() -> files.delete(account));
  }

  /// The version is written first, so a crash leaves only a version that no caller has.
  private Credential store(Credential credential) throws IOException {
    files.highestVersion(Math.max(files.highestVersion(), credential.version()));
    files.write(credential);
    files.lease(credential.account().id(), Instant.MIN);
    return credential;
  }

  /// Translates failures of files to the exception that the port promises.
  private static <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException failure) {
      throw new StoreUnavailable(Outage.FAILED, "The folder of credentials fails", failure);
    }
  }

  private interface Attempt<T> {
    T run() throws IOException;
  }
}
