package hexmail.emulator.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// What an authorization code stands for.
///
/// @param redirectUri where the code was sent; the exchange has to name the same
/// @param refreshable whether the exchange yields a refresh token
/// @param nonce for the id token
/// @param challenge the challenge of PKCE (RFC 7636)
public record IssuedCode(
    Grant grant,
    String redirectUri,
    boolean refreshable,
    @Nullable String nonce,
    @Nullable Challenge challenge) {

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
}
