package hexmail.adapter.http.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Derives the token of a form from the secret of a cookie.
final class FormToken {
  // Keeps the token different from the fingerprint under which the store knows the same secret.
  private static final String LABEL = "hexmail form token\n";

  private FormToken() {}

  static String of(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((LABEL + secret).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256", absent);
    }
  }
}
