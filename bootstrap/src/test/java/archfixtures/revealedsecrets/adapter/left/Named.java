package archfixtures.revealedsecrets.adapter.left;

import archfixtures.revealedsecrets.domain.secret.Secret;

/// May do it, and so may what is nested in it.
final class Named {
  private Named() {}

  static final class Nested {
    String run(Secret secret) {
      return secret.reveal();
    }
  }
}
