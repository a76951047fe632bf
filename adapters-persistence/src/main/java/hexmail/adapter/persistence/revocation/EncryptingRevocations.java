package hexmail.adapter.persistence.revocation;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.port.Revocations;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/// Encrypts both the tokens and the owners of revocations before they reach the rows, so that no
/// row shows an account that was removed. The queue is short: the rows of one account are found by
/// decrypting all. A row that does not decrypt is useless: it is logged and deleted.
public final class EncryptingRevocations implements Revocations {
  private final JdbiRevocationRows rows;
  private final SecretCipher cipher;

  private EncryptingRevocations(JdbiRevocationRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the table `revocation_queue`.
  public static EncryptingRevocations over(Database database, SecretCipher cipher) {
    return new EncryptingRevocations(new JdbiRevocationRows(database), cipher);
  }

  @Override
  public void queue(Revocation revocation, Instant dueAt) {
    rows.put(encrypted(revocation), dueAt, row -> isUnreadableOrOf(revocation.account(), row));
  }

  @Override
  public Optional<Revocation> take(Instant now, Instant next) {
    return rows.take(now, next, this::decrypted);
  }

  @Override
  public void done(Revocation revocation) {
    rows.remove(revocation.id());
  }

  @Override
  public void cancel(AccountId account) {
    rows.removeIf(row -> isUnreadableOrOf(account, row));
  }

  private boolean isUnreadableOrOf(AccountId account, RevocationRow row) {
    return cipher
        .decrypt(subjectOf(row.id()), row.subject())
        .map(subject -> subject.equals(account.value()))
        .orElse(true);
  }

  private RevocationRow encrypted(Revocation revocation) {
    RevocationId id = revocation.id();
    return new RevocationRow(
        id,
        cipher.encrypt(subjectOf(id), revocation.account().value()),
        cipher.encrypt(tokenOf(id), revocation.token().reveal()),
        revocation.queuedAt(),
        revocation.traced());
  }

  private Optional<Revocation> decrypted(RevocationRow row) {
    Optional<String> subject = cipher.decrypt(subjectOf(row.id()), row.subject());
    Optional<String> token = cipher.decrypt(tokenOf(row.id()), row.token());
    if (subject.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Revocation(
            row.id(),
            new AccountId(subject.get()),
            new RefreshToken(token.get()),
            row.queuedAt(),
            row.traced()));
  }

  private static Cell subjectOf(RevocationId id) {
    return new Cell("revocation_queue", "subject", id.value());
  }

  private static Cell tokenOf(RevocationId id) {
    return new Cell("revocation_queue", "refresh_token", id.value());
  }
}
