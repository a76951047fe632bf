package hexmail.adapter.http.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// The token of the forms of one browser, derived from the secret of a cookie. It is written
/// differently into every page: the size of compressed pages with one fixed text would tell the
/// text bit by bit (the BREACH attack). Safe for use by many threads.
public final class FormToken {
  // Keeps the token different from the fingerprint under which the store knows the same secret.
  private static final String LABEL = "hexmail form token\n";

  private final byte[] token;

  FormToken(String secret) {
    try {
      token = MessageDigest.getInstance("SHA-256").digest((LABEL + secret).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256", absent);
    }
  }

  /// The text for a page: `mask`, and the token under it.
  ///
  /// @param mask 32 random bytes that were not used before
  public String masked(byte[] mask) {
    byte[] text = Arrays.copyOf(mask, 2 * mask.length);
    System.arraycopy(xor(token, mask), 0, text, mask.length, mask.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /// Whether `text` is this token, under any mask.
  public boolean matches(String text) {
    byte[] bytes = decoded(text);
    if (bytes.length != 2 * token.length) {
      return false;
    }
    byte[] mask = Arrays.copyOf(bytes, token.length);
    byte[] masked = Arrays.copyOfRange(bytes, token.length, bytes.length);
    return MessageDigest.isEqual(token, xor(masked, mask));
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private static byte[] xor(byte[] bytes, byte[] mask) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) (bytes[i] ^ mask[i]);
    }
    return result;
  }
}
