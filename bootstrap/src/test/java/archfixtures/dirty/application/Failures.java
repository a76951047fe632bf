package archfixtures.dirty.application;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// Exceptions that the core may not know, in every form.
final class Failures {
  private final Optional<PatternSyntaxException> generic = Optional.empty();
  private final IllegalStateException[] array = {};

  int count() {
    return array.length + generic.stream().toArray().length;
  }

  void declaresChecked() throws CharacterCodingException {}

  void declaresForeign() throws PatternSyntaxException, IllegalStateException {}

  <F extends Exception> void declaresGeneric(Class<F> kind) throws F {}

  void declaresOwn() throws Outage {}

  static void catches(Runnable task) {
    try {
      task.run();
    } catch (PatternSyntaxException | UnsupportedCharsetException _) {
      task.run();
    } catch (IllegalStateException | NoSuchElementException _) {
      task.run();
    }
  }

  /// A correct outage.
  static final class Outage extends RuntimeException {}

  static final class Checked extends Exception {}

  static final class OfRegex extends PatternSyntaxException {
    OfRegex() {
      super("", "", 0);
    }
  }
}
