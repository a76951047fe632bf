package archfixtures.revealedsecrets.kit.contract;

import archfixtures.revealedsecrets.domain.secret.Secret;
import java.util.function.Supplier;

/// Compares secrets, as contracts do.
interface SecretContract {
  Secret secret();

  default boolean a_secret_is_kept() {
    Supplier<String> text = () -> secret().reveal();
    return text.get().isEmpty();
  }
}
