package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The lasting token of a consent, from which access tokens are made.
public final class RefreshToken {
  private final SecretText text;

  public RefreshToken(String text) {
    this.text = new SecretText("refresh token", text, 4_096);
  }

  /// The secret itself, for the one call that has to send or encrypt it.
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
