package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// Binds an id token to one attempt (OpenID Connect Core, section 3.1.2.1).
public final class Nonce {
  private final SecretText text;

  public Nonce(String text) {
    this.text = new SecretText("nonce", text, 256);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Nonce that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Nonce" + text;
  }
}
