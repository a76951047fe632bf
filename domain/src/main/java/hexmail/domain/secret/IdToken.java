package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// A signed statement about who signed in (OpenID Connect Core, section 2), not yet verified.
public final class IdToken {
  private final SecretText text;

  public IdToken(String text) {
    this.text = new SecretText("id token", text, 16_384);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IdToken that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "IdToken" + text;
  }
}
