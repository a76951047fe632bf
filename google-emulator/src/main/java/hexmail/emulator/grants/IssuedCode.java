package hexmail.emulator.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The grant behind an authorization code.
///
/// @param redirectUri the address that got the code; the exchange has to name the same one
/// @param refreshable whether the exchange yields a refresh token
/// @param nonce the nonce of the id token
/// @param challenge the code challenge of PKCE (RFC 7636)
public record IssuedCode(
    Grant grant,
    String redirectUri,
    boolean refreshable,
    @Nullable String nonce,
    @Nullable Challenge challenge) {

  /// A code challenge of PKCE (RFC 7636, section 4.2).
  public record Challenge(Method method, String value) {

    /// How the challenge is derived from the verifier.
    public enum Method {
      PLAIN,
      S256
    }

    /// Whether `verifier` matches this challenge.
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
