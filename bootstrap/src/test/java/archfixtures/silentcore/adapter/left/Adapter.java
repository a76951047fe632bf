package archfixtures.silentcore.adapter.left;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adapters log.
final class Adapter {
  private static final Logger LOG = LoggerFactory.getLogger(Adapter.class);

  private Adapter() {}

  static void run() {
    LOG.info("");
  }
}
