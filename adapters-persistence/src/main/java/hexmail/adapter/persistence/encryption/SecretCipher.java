package hexmail.adapter.persistence.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts each secret for one cell of the database. A value that is moved to another table,
/// column or row does not decrypt.
public final class SecretCipher {
  private static final Logger LOG = LoggerFactory.getLogger(SecretCipher.class);
  private static final String VERSION = "hexmail-1";

  /// The place of a value.
  ///
  /// @param row the row's key, without line breaks
  public record Cell(String table, String column, String row) {
    private byte[] associatedData() {
      return String.join("\n", VERSION, table, column, row).getBytes(UTF_8);
    }
  }

  private final Aead aead;

  SecretCipher(Aead aead) {
    this.aead = aead;
  }

  public Ciphertext encrypt(Cell cell, String secret) {
    return encrypt(cell, secret.getBytes(UTF_8));
  }

  public Ciphertext encrypt(Cell cell, byte[] secret) {
    try {
      return new Ciphertext(aead.encrypt(secret, cell.associatedData()));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The key set cannot encrypt", failure);
    }
  }

  /// Decrypts what was encrypted for `cell`. Returns empty, and logs a warning, when `value` is
  /// damaged or was encrypted for another cell.
  public Optional<String> decrypt(Cell cell, Ciphertext value) {
    return decryptBytes(cell, value).map(secret -> new String(secret, UTF_8));
  }

  /// The same for a secret that is not text.
  public Optional<byte[]> decryptBytes(Cell cell, Ciphertext value) {
    try {
      return Optional.of(aead.decrypt(value.bytes(), cell.associatedData()));
    } catch (GeneralSecurityException failure) {
      LOG.warn("crypt_decrypt_fail: a value in {}.{} is lost", cell.table(), cell.column());
      return Optional.empty();
    }
  }
}
