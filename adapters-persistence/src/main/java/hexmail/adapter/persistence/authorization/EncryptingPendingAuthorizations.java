package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.authorization.PendingAuthorizationRow.Secrets;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import java.time.Instant;
import java.util.Optional;

/// Encrypts the secrets of pending authorizations before they reach the rows. An authorization
/// whose secrets do not decrypt is unknown.
public final class EncryptingPendingAuthorizations implements PendingAuthorizations {
  private final PendingAuthorizationRows rows;
  private final SecretCipher cipher;

  EncryptingPendingAuthorizations(PendingAuthorizationRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the table `pending_authorization`.
  ///
  /// @param capacity the most pending authorizations of all browsers; concurrent calls may exceed
  ///   it by a few
  public static EncryptingPendingAuthorizations over(
      Database database, SecretCipher cipher, int capacity) {
    return new EncryptingPendingAuthorizations(
        new JdbiPendingAuthorizationRows(database, capacity), cipher);
  }

  @Override
  public void remember(PendingAuthorization pending) {
    if (!rows.insert(encrypted(pending))) {
      throw new IllegalStateException("The state is already used");
    }
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    return rows.take(state, browser, now, this::decrypted);
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    rows.conclude(state, account, returnTo);
  }

  @Override
  public void fail(Fingerprint state) {
    rows.fail(state);
  }

  @Override
  public void forget(AccountId account) {
    rows.forget(account);
  }

  private PendingAuthorizationRow encrypted(PendingAuthorization pending) {
    Fingerprint state = pending.state();
    return new PendingAuthorizationRow(
        state,
        pending.browser(),
        new Secrets(
            cipher.encrypt(verifierOf(state), pending.verifier().reveal()),
            cipher.encrypt(nonceOf(state), pending.nonce().reveal())),
        pending.intent(),
        pending.expiresAt());
  }

  private Optional<PendingAuthorization> decrypted(PendingAuthorizationRow row) {
    Optional<String> verifier = cipher.decrypt(verifierOf(row.state()), row.secrets().verifier());
    Optional<String> nonce = cipher.decrypt(nonceOf(row.state()), row.secrets().nonce());
    if (verifier.isEmpty() || nonce.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PendingAuthorization(
            row.state(),
            row.browser(),
            new CodeVerifier(verifier.get()),
            new Nonce(nonce.get()),
            row.intent(),
            row.expiresAt()));
  }

  private static Cell verifierOf(Fingerprint state) {
    return new Cell("pending_authorization", "code_verifier", state.hex());
  }

  private static Cell nonceOf(Fingerprint state) {
    return new Cell("pending_authorization", "nonce", state.hex());
  }
}
