package archfixtures.clean.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The wiring does not use it.
final class Kit {
  private static final Logger LOG = LoggerFactory.getLogger(Kit.class);

  static void run() {
    LOG.info("");
  }
}
