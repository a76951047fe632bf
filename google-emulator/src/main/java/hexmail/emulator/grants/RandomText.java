package hexmail.emulator.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random text that cannot be guessed, and the hash under which it is stored. Safe for use by many
/// threads.
public final class RandomText {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;

  public RandomText(SecureRandom random) {
    this.random = random;
  }

  /// `prefix`, followed by this number of random bytes in base64url.
  public String startingWith(String prefix, int bytes) {
    byte[] content = new byte[bytes];
    random.nextBytes(content);
    return prefix + BASE64.encodeToString(content);
  }

  /// The source of random bytes.
  public SecureRandom source() {
    return random;
  }

  /// SHA-256 in base64url without padding. Codes and tokens hold over 128 random bits, so neither
  /// salt nor stretching would add anything.
  public static String hash(String text) {
    return BASE64.encodeToString(sha256(text));
  }

  /// SHA-256 of the text's ASCII or UTF-8 bytes.
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
