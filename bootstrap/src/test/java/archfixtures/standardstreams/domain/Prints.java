package archfixtures.standardstreams.domain;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who prints, in every form.
final class Prints {
  private Prints() {}

  static void byField(String text) {
    System.out.println(text);
    System.err.println(text);
  }

  static int byInput() throws IOException {
    return System.in.read();
  }

  static Consumer<String> byMethodReference() {
    return System.out::println;
  }

  static void byChange(PrintStream stream) {
    System.setOut(stream);
    System.setErr(stream);
    System.setIn(InputStream.nullInputStream());
  }

  static @Nullable Console byConsole() {
    return System.console();
  }

  static void byTrace(IllegalStateException failure) {
    failure.printStackTrace();
  }

  static Consumer<Throwable> byTraceReference() {
    return Throwable::printStackTrace;
  }

  static void given(PrintStream stream, String text) {
    stream.println(text);
  }
}
