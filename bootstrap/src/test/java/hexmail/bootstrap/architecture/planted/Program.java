package hexmail.bootstrap.architecture.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A program that is run to its end.
final class Program {
  private Program() {}

  /// Runs `command` in `folder`; it passes with exit code 0.
  static Gate.Verdict run(Path folder, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Gate.Verdict(process.waitFor() == 0, said);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Interrupted while " + command.getFirst() + " ran", interrupted);
    }
  }
}
