package archfixtures.clean.domain.value;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A pure function that catches a checked exception of the language.
public final class Hash {
  public static int of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes)[0];
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every platform has SHA-256", absent);
    }
  }
}
