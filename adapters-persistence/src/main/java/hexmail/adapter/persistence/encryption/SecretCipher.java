package hexmail.adapter.persistence.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts secrets for one cell of the database each: moved to another table, column or row, a
/// value does not decrypt.
public final class SecretCipher {
  private static final Logger LOG = LoggerFactory.getLogger(SecretCipher.class);
  private static final String VERSION = "hexmail-1";

  /// Where a value stands.
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

  /// What was encrypted for `cell`; empty, and logged, when `value` was damaged or belongs
  /// elsewhere.
  public Optional<String> decrypt(Cell cell, Ciphertext value) {
    return decryptBytes(cell, value).map(secret -> new String(secret, UTF_8));
  }

  /// The same for what is no text.
  public Optional<byte[]> decryptBytes(Cell cell, Ciphertext value) {
    try {
      return Optional.of(aead.decrypt(value.bytes(), cell.associatedData()));
    } catch (GeneralSecurityException failure) {
      LOG.warn("crypt_decrypt_fail: a value in {}.{} is lost", cell.table(), cell.column());
      return Optional.empty();
    }
  }
}
