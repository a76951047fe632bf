package archfixtures.clean.domain.secret;

import org.jspecify.annotations.Nullable;

/// A secret.
public final class Password {
  private final String text;

  public Password(String text) {
    this.text = text;
  }

  public String reveal() {
    return text;
  }

  /// Secrets may reveal each other.
  public Fingerprint fingerprint() {
    return new Fingerprint(Integer.toHexString(reveal().hashCode()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Password that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Password(secret)";
  }
}
