package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The value of a session cookie. Whoever has it is signed in.
public final class SessionKey {
  private final SecretText text;

  public SessionKey(String text) {
    this.text = new SecretText("session key", text, 256);
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  /// The value to store instead of the secret.
  public Fingerprint fingerprint() {
    return Fingerprint.of(text.reveal());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "SessionKey" + text;
  }
}
