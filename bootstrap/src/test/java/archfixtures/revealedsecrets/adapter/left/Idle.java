package archfixtures.revealedsecrets.adapter.left;

import archfixtures.revealedsecrets.domain.secret.Secret;

/// May do it and does not.
record Idle(Secret secret) {
  String reveal() {
    return new Other().reveal();
  }

  /// Has another method of that name.
  private static final class Other {
    String reveal() {
      return "";
    }
  }
}
