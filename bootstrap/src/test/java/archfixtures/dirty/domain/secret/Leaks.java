package archfixtures.dirty.domain.secret;

import java.io.Serializable;

/// No secret itself, yet under the same rule because it lives among them.
final class Leaks {
  static class Open implements Serializable {
    String reveal() {
      return "";
    }
  }

  record Printed(String text) {
    String reveal() {
      return text;
    }
  }

  /// Compares only values of its own type.
  @SuppressWarnings("NonOverridingEquals")
  static final class Unequal {
    public boolean equals(Unequal other) {
      return other.hashCode() == 1;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
