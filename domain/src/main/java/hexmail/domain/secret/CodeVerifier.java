package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The secret half of a PKCE pair (RFC 7636, section 4.1), new for each attempt.
public final class CodeVerifier {
  private final SecretText text;

  public CodeVerifier(String text) {
    this.text = new SecretText("code verifier", text, 128);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodeVerifier that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "CodeVerifier" + text;
  }
}
