package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// A bearer token for Google's APIs, valid for about an hour.
public final class AccessToken {
  private final SecretText text;

  public AccessToken(String text) {
    this.text = new SecretText("access token", text, 16_384);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AccessToken that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "AccessToken" + text;
  }
}
