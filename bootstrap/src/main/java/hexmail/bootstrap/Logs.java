package hexmail.bootstrap;

import hexmail.bootstrap.configuration.Configuration;
import java.util.Locale;

/// The format of log lines, for `logback.xml`.
final class Logs {
  private Logs() {}

  /// Sets the format. Call it before the first log line: Logback reads the property once.
  static void format(Configuration.LogFormat format) {
    System.setProperty("hexmail.log.format", format.name().toLowerCase(Locale.ROOT));
  }
}
