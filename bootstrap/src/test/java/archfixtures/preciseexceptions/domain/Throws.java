package archfixtures.preciseexceptions.domain;

import java.util.function.Function;
import java.util.function.Supplier;

/// Who throws something, in every form.
@SuppressWarnings("DoNotCallSuggester")
final class Throws {
  private Throws() {}

  static void byException() throws Exception {
    throw new Exception("what?");
  }

  static void byThrowable() throws Throwable {
    throw new Throwable("what?");
  }

  static void byError() {
    throw new Error("what?");
  }

  static void byRuntimeException(Throwable cause) {
    throw new RuntimeException(cause);
  }

  static Supplier<RuntimeException> byLambda() {
    return () -> new RuntimeException("what?");
  }

  static Function<String, Exception> byConstructorReference() {
    return RuntimeException::new;
  }

  static RuntimeException byAnonymousClass() {
    return new RuntimeException("what?") {};
  }

  static final class Precise extends RuntimeException {
    Precise(String message) {
      super(message);
    }

    static void run() {
      throw new Precise("that");
    }
  }
}
