package hexmail.adapter.persistence.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.PrivateFiles;
import hexmail.adapter.persistence.database.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// The key set file, and the check that the database was written with its keys.
public final class Keyset {
  private static final SecretCipher.Cell PROOF =
      new SecretCipher.Cell("keyset_proof", "sealed_text", "1");
  private static final String PROOF_TEXT = "The key set that this database is written with";

  private static final String HOW_TO_SHARE =
      ": copy it from another instance or a backup, or empty the table keyset_proof if no copy"
          + " exists";

  private Keyset() {}

  /// Why the present keys must be kept.
  private enum Need {
    NONE,
    /// Another machine may use the database with the present keys.
    SHARED,
    CREDENTIALS
  }

  /// Whether there is a key set. Refuses a file that holds none, and a place where none can be
  /// made.
  public static boolean isPresent(Path file) {
    if (Files.exists(file)) {
      boolean present = !isEmpty(file);
      if (present) {
        SecretCipher _ = cipher(file);
      }
      return present;
    }
    if (Files.isSymbolicLink(file)) {
      throw new StartupFailure(
          file + " is a link to a file that is missing: restore that file, or remove the link");
    }
    PrivateFiles.checkCreatable(file);
    return false;
  }

  /// Whether there is a key set for the database, or none is needed yet. Refuses the key set of
  /// another one, and changes nothing.
  ///
  /// @return false if a key set has to be made
  public static boolean isFitting(Path file, Database database) {
    Optional<byte[]> proof = proof(database);
    Need need = need(database, proof);
    if (!Files.exists(file) || (need == Need.NONE && isEmpty(file))) {
      if (need != Need.NONE) {
        throw new StartupFailure(file + missing(need));
      }
      return false;
    }
    if (need != Need.NONE && !matches(cipher(file), proof)) {
      throw new StartupFailure(file + mismatch(need));
    }
    return true;
  }

  /// Returns a cipher with the keys in `file`. Creates new keys when there are none and nothing
  /// needs the present ones.
  public static SecretCipher fitting(Path file, Database database) {
    if (!isFitting(file, database)) {
      create(file);
    }
    SecretCipher cipher = cipher(file);
    if (!matches(cipher, proof(database))) {
      prove(cipher, database);
    }
    return cipher;
  }

  private static Need need(Database database, Optional<byte[]> proof) {
    if (hasCredentials(database)) {
      return Need.CREDENTIALS;
    }
    return database.isShared() && proof.isPresent() ? Need.SHARED : Need.NONE;
  }

  private static String missing(Need need) {
    return need == Need.CREDENTIALS
        ? " is missing, but credentials are stored: restore this key set from its backup"
        : " is missing, but the database is used with a key set" + HOW_TO_SHARE;
  }

  private static String mismatch(Need need) {
    return need == Need.CREDENTIALS
        ? " does not decrypt the stored credentials: restore the key set they were stored with"
        : " is not the key set that the database is used with" + HOW_TO_SHARE;
  }

  /// Whether the file is empty, so that nothing is lost by replacing it.
  private static boolean isEmpty(Path file) {
    // To read a pipe would never end.
    if (!Files.isRegularFile(file)) {
      throw new StartupFailure(file + " is not a file: name one for the key set");
    }
    try {
      return Files.size(file) == 0;
    } catch (IOException failure) {
      throw new StartupFailure(file + " cannot be read: let this user read it", failure);
    }
  }

  private static boolean hasCredentials(Database database) {
    return database
        .read(handle ->
            handle.createQuery("select 1 from credential limit 1").mapTo(Integer.class).findOne())
        .isPresent();
  }

  private static Optional<byte[]> proof(Database database) {
    return database.read(handle ->
        handle.createQuery("select sealed_text from keyset_proof").mapTo(byte[].class).findOne());
  }

  private static boolean matches(SecretCipher cipher, Optional<byte[]> proof) {
    return proof
        .flatMap(text -> cipher.decrypt(PROOF, new Ciphertext(text)))
        .filter(PROOF_TEXT::equals)
        .isPresent();
  }

  private static void prove(SecretCipher cipher, Database database) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                insert into keyset_proof (only_row, sealed_text) values (1, :sealed)
                on conflict (only_row) do update set sealed_text = excluded.sealed_text
                """)
            .bind("sealed", cipher.encrypt(PROOF, PROOF_TEXT).bytes())
            .execute());
  }

  private static SecretCipher cipher(Path file) {
    try {
      if (PrivateFiles.isAccessibleToOthers(file)) {
        throw new StartupFailure(file + " can be used by others: chmod 600 it");
      }
      AeadConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
      return new SecretCipher(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (IOException failure) {
      throw new StartupFailure(file + " cannot be read: let this user read it", failure);
    } catch (GeneralSecurityException _) {
      // Without the cause, which may quote the file.
      throw new StartupFailure(file + " holds no key set: restore it from its backup");
    }
  }

  private static void create(Path file) {
    try {
      AeadConfig.register();
      String keys =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              KeysetHandle.generateNew(
                  PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
              RegistryConfiguration.get(),
              InsecureSecretKeyAccess.get());
      PrivateFiles.createFolder(file);
      PrivateFiles.replace(file, keys.getBytes(UTF_8));
    } catch (IOException failure) {
      throw new StartupFailure(
          file + " cannot be made: let this user write to its folder", failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("AES-GCM keys can always be made", failure);
    }
  }
}
