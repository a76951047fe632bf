package hexmail.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// The result of a command that ran inside this process.
///
/// @param out lines of the standard output
/// @param err lines of the standard error
record CommandRun(int exitCode, List<String> out, List<String> err) {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;

  static CommandRun of(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.commandLine(
                new ProcessEnvironment(
                    environment,
                    new PrintStream(out, true, UTF_8),
                    new PrintStream(err, true, UTF_8)))
            .execute(arguments);
    return new CommandRun(exitCode, lines(out), lines(err));
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).lines().toList();
  }
}
