package archfixtures.closedsecrets.domain.secret;

import org.jspecify.annotations.Nullable;

/// A secret as it should be.
public final class Closed {
  private final String text;

  public Closed(String text) {
    this.text = text;
  }

  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Closed that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return "Closed(secret)";
  }
}
