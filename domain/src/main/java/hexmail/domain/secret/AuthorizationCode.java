package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The one-time code of a callback (RFC 6749, section 4.1.2).
public final class AuthorizationCode {
  private final SecretText text;

  public AuthorizationCode(String text) {
    this.text = new SecretText("authorization code", text, 4_096);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthorizationCode that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "AuthorizationCode" + text;
  }
}
