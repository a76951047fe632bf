package hexmail.adapter.persistence.search;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.encryption.SecretCipher.Cell;
import hexmail.domain.account.AccountId;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import java.util.Optional;

/// Encrypts searches before they reach the rows. All those of an account are one value, so that a
/// page reads them by one statement. A value that does not decrypt counts as not stored.
public final class EncryptingSearches implements Searches {
  private final JdbiSearchesRows rows;
  private final SecretCipher cipher;

  private EncryptingSearches(JdbiSearchesRows rows, SecretCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /// Over the table `account_searches`.
  public static EncryptingSearches over(Database database, SecretCipher cipher) {
    return new EncryptingSearches(new JdbiSearchesRows(database), cipher);
  }

  @Override
  public AccountSearches of(AccountId account) {
    return decrypted(account, rows.find(account));
  }

  @Override
  public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
    return rows.put(
        account,
        stored -> decrypted(account, stored).equals(before),
        cipher.encrypt(searchesOf(account), SearchesCodec.write(after)));
  }

  @Override
  public void forget(AccountId account) {
    rows.remove(account);
  }

  private AccountSearches decrypted(AccountId account, Optional<Ciphertext> stored) {
    return stored
        .flatMap(searches -> cipher.decryptBytes(searchesOf(account), searches))
        .flatMap(SearchesCodec::read)
        .orElse(AccountSearches.NONE);
  }

  private static Cell searchesOf(AccountId account) {
    return new Cell("account_searches", "searches", account.value());
  }
}
