package hexmail.bootstrap;

import java.io.PrintStream;
import java.util.Map;

/// What a process has around it. Passed in, so that commands are tested without one.
///
/// @param environment the environment variables
/// @param out what the command has to say
/// @param err what went wrong, and warnings
record ProcessEnvironment(Map<String, String> environment, PrintStream out, PrintStream err) {
  static ProcessEnvironment ofProcess() {
    return new ProcessEnvironment(System.getenv(), System.out, System.err);
  }

  /// One line for a person at the terminal.
  void say(String line) {
    out.println(line);
    out.flush();
  }

  void complain(String line) {
    err.println("hexmail: " + line);
    err.flush();
  }
}
