package archfixtures.standardstreams.bootstrap;

import java.io.PrintStream;

/// May do it.
final class Named {
  private Named() {}

  static PrintStream run() {
    return System.out;
  }
}
