package archfixtures.dirty.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loggers of every wrong kind.
final class Loggers {
  private static final Logger PLAIN = LoggerFactory.getLogger(Loggers.class);
  static final Logger SHARED = PLAIN;
  private final Logger own = SHARED;
  private static Logger changing = SHARED;

  void run() {
    changing = own;
    changing.info("");
  }

  record Passed(Logger log) {}

  interface Inherited {
    Logger LOG = PLAIN;
  }
}
