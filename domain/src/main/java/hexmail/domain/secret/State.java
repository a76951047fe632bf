package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// Identifies one attempt in the redirect to Google and back (RFC 6749, section 10.12).
public final class State {
  private final SecretText text;

  public State(String text) {
    this.text = new SecretText("state", text, 1_024);
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
    return other instanceof State that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "State" + text;
  }
}
