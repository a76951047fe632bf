package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.credential.CredentialRow.Tokens;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Encrypts the tokens of credentials before they reach the rows. A credential whose tokens no
/// longer decrypt counts as absent: its owner is asked to consent again, and other accounts are not
/// affected.
public final class EncryptingCredentialStore implements CredentialStore, CredentialDirectory {
  private final CredentialRows rows;
  private final SecretCipher cipher;
  private final SummaryCache summaries;

  EncryptingCredentialStore(CredentialRows rows, SecretCipher cipher, SummaryCache summaries) {
    this.rows = rows;
    this.cipher = cipher;
    this.summaries = summaries;
  }

  /// Over the table `credential`.
  ///
  /// @param summaries from which mail is removed when a grant ends
  public static EncryptingCredentialStore over(
      Database database, SecretCipher cipher, SummaryCache summaries) {
    return new EncryptingCredentialStore(new JdbiCredentialRows(database), cipher, summaries);
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    return rows.find(account).flatMap(this::decrypted);
  }

  @Override
  public List<Account> accounts() {
    return rows.accounts();
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    return rows.save(consent.account().id(), stored -> next(consent, stored).map(this::encrypted))
        .flatMap(this::decrypted);
  }

  /// The rows choose the version.
  private Optional<Credential> next(Consent consent, Optional<CredentialRow> stored) {
    RefreshToken token = consent.grant().refreshToken();
    return token == null
        ? stored.flatMap(this::decrypted).flatMap(old -> old.confirmed(consent, 0))
        : Optional.of(Credential.of(consent, token, 0));
  }

  @Override
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    return rows.lease(read.account().id(), read.version(), now, until).flatMap(this::decrypted);
  }

  @Override
  public boolean replace(Credential changed) {
    if (!changed.isActive()) {
      summaries.remove(changed.account().id());
    }
    return rows.replace(encrypted(changed));
  }

  @Override
  public void remove(AccountId account) {
    rows.remove(account);
    summaries.remove(account);
  }

  private CredentialRow encrypted(Credential credential) {
    AccountId account = credential.account().id();
    return new CredentialRow(
        credential.identity(),
        credential.scopes(),
        new Tokens(
            cipher.encrypt(refreshTokenOf(account), credential.refreshToken().reveal()),
            cipher.encrypt(accessTokenOf(account), credential.bearer().token().reveal()),
            credential.bearer().expiresAt()),
        credential.state(),
        credential.consentedAt(),
        credential.refreshedAt(),
        credential.version());
  }

  private Optional<Credential> decrypted(CredentialRow row) {
    AccountId account = row.account().id();
    Tokens tokens = row.tokens();
    Optional<String> refresh = cipher.decrypt(refreshTokenOf(account), tokens.refresh());
    Optional<String> access = cipher.decrypt(accessTokenOf(account), tokens.access());
    if (refresh.isEmpty() || access.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Credential(
            row.identity(),
            row.scopes(),
            new RefreshToken(refresh.get()),
            new BearerToken(new AccessToken(access.get()), tokens.accessTokenExpiresAt()),
            row.state(),
            row.consentedAt(),
            row.refreshedAt(),
            row.version()));
  }

  private static Cell refreshTokenOf(AccountId account) {
    return new Cell("credential", "refresh_token", account.value());
  }

  private static Cell accessTokenOf(AccountId account) {
    return new Cell("credential", "access_token", account.value());
  }
}
