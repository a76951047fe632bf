package hexmail.bootstrap;

import java.io.PrintStream;
import java.util.Map;

/// The environment variables and the standard streams of a process, passed in for tests.
///
/// @param out for results
/// @param err for faults and warnings
record ProcessEnvironment(Map<String, String> environment, PrintStream out, PrintStream err) {
  static ProcessEnvironment ofProcess() {
    return new ProcessEnvironment(System.getenv(), System.out, System.err);
  }

  /// Prints one line to the terminal.
  void print(String line) {
    out.println(line);
    out.flush();
  }

  /// Prints one line about a fault or a warning.
  void printError(String line) {
    err.println("hexmail: " + line);
    err.flush();
  }
}
