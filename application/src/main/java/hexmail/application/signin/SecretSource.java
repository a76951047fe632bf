package hexmail.application.signin;

import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Creates secrets of 256 random bits, as 43 characters of base64url (RFC 7636, section 4.1,
/// requires as much for a verifier). Safe for use by many threads if the generator is.
public final class SecretSource {
  private static final int BYTES = 32;

  private final RandomGenerator random;

  /// @param random a cryptographically strong generator
  public SecretSource(RandomGenerator random) {
    this.random = random;
  }

  /// A key for a browser without one.
  public BrowserKey browserKey() {
    return new BrowserKey(text());
  }

  /// 256 random bits that no page had before.
  public byte[] mask() {
    return bytes();
  }

  State state() {
    return new State(text());
  }

  Nonce nonce() {
    return new Nonce(text());
  }

  CodeVerifier codeVerifier() {
    return new CodeVerifier(text());
  }

  private String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  private byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
