package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The value of a session cookie: whoever has it is the browser that signed in.
public final class SessionKey {
  private final SecretText text;

  public SessionKey(String text) {
    this.text = new SecretText("session key", text, 256);
  }

  /// The secret itself, for the one call that has to send or encrypt it.
  public String reveal() {
    return text.reveal();
  }

  /// What may be stored in its place.
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
