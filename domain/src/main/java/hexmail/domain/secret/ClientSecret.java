package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The password of our client at the authorization server.
public final class ClientSecret {
  private final SecretText text;

  public ClientSecret(String text) {
    this.text = new SecretText("client secret", text, 1_024);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientSecret that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "ClientSecret" + text;
  }
}
