package hexmail.adapter.persistence.picture;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Encrypts addresses before they reach the rows. No hash of an address is stored, because it would
/// prove a guess: an account has few senders, so one is found by decrypting all. An address that
/// does not decrypt is not allowed.
public final class EncryptingPictureSenders implements PictureSenders {
  private final JdbiPictureSenderRows rows;
  private final SecretCipher cipher;

  private EncryptingPictureSenders(JdbiPictureSenderRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the table `picture_sender`.
  ///
  /// @param limit the most senders that are kept of an account
  public static EncryptingPictureSenders over(Database database, SecretCipher cipher, int limit) {
    return new EncryptingPictureSenders(new JdbiPictureSenderRows(database, limit), cipher);
  }

  @Override
  public void allow(AccountId account, EmailAddress sender) {
    EmailAddress address = sender.normalised();
    rows.put(
        account,
        isOf(account, address),
        number -> cipher.encrypt(addressOf(account, number), address.value()));
  }

  @Override
  public void disallow(AccountId account, EmailAddress sender) {
    rows.removeIf(account, isOf(account, sender.normalised()));
  }

  @Override
  public List<EmailAddress> allowed(AccountId account) {
    return rows.of(account).stream().flatMap(row -> decrypted(account, row).stream()).toList();
  }

  @Override
  public void forget(AccountId account) {
    rows.removeIf(account, _ -> true);
  }

  private Predicate<PictureSenderRow> isOf(AccountId account, EmailAddress address) {
    return row -> decrypted(account, row).filter(address::equals).isPresent();
  }

  private Optional<EmailAddress> decrypted(AccountId account, PictureSenderRow row) {
    return cipher
        .decrypt(addressOf(account, row.number()), row.address())
        .flatMap(EmailAddress::parse);
  }

  /// The separator is unambiguous, since an account id contains no space.
  private static Cell addressOf(AccountId account, long number) {
    return new Cell("picture_sender", "address", account.value() + " " + number);
  }
}
