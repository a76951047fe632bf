package archfixtures.dirty.kit.contract;

import archfixtures.dirty.domain.secret.AccessToken;
import java.util.function.Supplier;

/// Compares secrets, as a contract may.
interface SecretContract {
  AccessToken token();

  default boolean a_secret_is_kept() {
    Supplier<String> text = () -> token().reveal();
    return text.get().isEmpty();
  }
}
