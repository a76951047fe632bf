package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The long-lived token of a consent, which issues access tokens.
public final class RefreshToken {
  private final SecretText text;

  public RefreshToken(String text) {
    this.text = new SecretText("refresh token", text, 4_096);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RefreshToken that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "RefreshToken" + text;
  }
}
