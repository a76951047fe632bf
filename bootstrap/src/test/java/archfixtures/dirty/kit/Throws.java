package archfixtures.dirty.kit;

import java.util.List;
import java.util.function.Function;

/// Exceptions without a meaning, in every form, and one with a meaning.
final class Throws {
  static List<Throwable> create(Throwable cause) {
    return List.of(
        new Exception("what?"),
        new Throwable("what?"),
        new Error("what?"),
        new RuntimeException(cause),
        new RuntimeException("what?") {},
        new Precise("that"));
  }

  static Function<String, Exception> byReference() {
    return RuntimeException::new;
  }

  static final class Precise extends RuntimeException {
    Precise(String message) {
      super(message);
    }
  }
}
