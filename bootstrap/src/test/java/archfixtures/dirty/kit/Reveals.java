package archfixtures.dirty.kit;

import archfixtures.dirty.domain.secret.AccessToken;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reveals a secret by a call and by references, and calls another method of that name.
final class Reveals {
  static String byCall(AccessToken token) {
    return token.reveal();
  }

  static Function<AccessToken, String> byReference() {
    return AccessToken::reveal;
  }

  static Supplier<String> byBoundReference(AccessToken token) {
    return token::reveal;
  }

  static String ofAnotherType() {
    return reveal();
  }

  private static String reveal() {
    return "";
  }
}
