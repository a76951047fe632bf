package archfixtures.revealedsecrets.adapter.left;

import archfixtures.revealedsecrets.domain.secret.Secret;
import java.util.function.Function;
import java.util.function.Supplier;

/// One violator for each way to reveal.
final class Leaks {
  private Leaks() {}

  static final class ByCall {
    String run(Secret secret) {
      return secret.reveal();
    }
  }

  static final class ByMethodReference {
    Function<Secret, String> run() {
      return Secret::reveal;
    }
  }

  static final class ByBoundReference {
    Supplier<String> run(Secret secret) {
      return secret::reveal;
    }
  }

  static final class ByLambda {
    Supplier<String> run(Secret secret) {
      return () -> secret.reveal();
    }
  }

  static final class ByField {
    private final String text;

    ByField(Secret secret) {
      text = secret.reveal();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
