package archfixtures.dirty.domain;

import archfixtures.dirty.domain.secret.AccessToken;

/// A value with a token, which it reveals although it is no secret.
public record Credential(AccessToken token) {
  String text() {
    return token.reveal();
  }
}
