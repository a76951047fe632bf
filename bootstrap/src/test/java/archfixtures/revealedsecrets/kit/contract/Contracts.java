package archfixtures.revealedsecrets.kit.contract;

import archfixtures.revealedsecrets.domain.secret.Secret;

/// Lives among contracts and is none.
final class Contracts {
  private Contracts() {}

  static String run(Secret secret) {
    return secret.reveal();
  }
}
