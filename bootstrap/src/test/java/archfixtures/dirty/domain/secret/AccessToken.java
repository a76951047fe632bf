package archfixtures.dirty.domain.secret;

import org.jspecify.annotations.Nullable;

/// A correct secret, which others reveal.
public final class AccessToken {
  public String reveal() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AccessToken;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return "AccessToken(secret)";
  }

  /// Secrets may reveal each other.
  String text(AccessToken other) {
    return other.reveal();
  }
}
