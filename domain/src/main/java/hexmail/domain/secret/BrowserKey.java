package hexmail.domain.secret;

import org.jspecify.annotations.Nullable;

/// The value of the transaction cookie, which binds attempts to the browser that began them.
public final class BrowserKey {
  private final SecretText text;

  public BrowserKey(String text) {
    this.text = new SecretText("browser key", text, 256);
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
    return other instanceof BrowserKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "BrowserKey" + text;
  }
}
