package archfixtures.closedsecrets.domain;

/// A secret in another room.
public final class Elsewhere {
  public String reveal() {
    return "";
  }

  /// Not that of `Object`.
  @SuppressWarnings("NonOverridingEquals")
  public boolean equals(Elsewhere other) {
    return other.reveal().isEmpty();
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
