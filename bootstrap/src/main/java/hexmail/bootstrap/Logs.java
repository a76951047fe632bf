package hexmail.bootstrap;

import hexmail.bootstrap.configuration.Configuration;
import java.util.Locale;

/// The form of log lines, for `logback.xml`.
final class Logs {
  private Logs() {}

  /// To be called before anything is logged: Logback reads the property once.
  static void format(Configuration.LogFormat format) {
    System.setProperty("hexmail.log.format", format.name().toLowerCase(Locale.ROOT));
  }
}
