package archfixtures.revealedsecrets.domain;

import archfixtures.revealedsecrets.domain.secret.Secret;

/// The rest of the domain may not.
record Value(Secret secret) {
  String text() {
    return secret.reveal();
  }
}
