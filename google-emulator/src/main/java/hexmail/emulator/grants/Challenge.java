package hexmail.emulator.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A code challenge of PKCE (RFC 7636, section 4.2).
public record Challenge(Method method, String value) {

  /// How the challenge is made from the verifier.
  public enum Method {
    PLAIN,
    S256
  }

  /// Whether `verifier` is the secret behind this challenge.
  public boolean metBy(String verifier) {
    String expected =
        switch (method) {
          case PLAIN -> verifier;
          case S256 -> RandomText.hash(verifier);
        };
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }
}
