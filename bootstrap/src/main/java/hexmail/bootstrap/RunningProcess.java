package hexmail.bootstrap;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the process alive for what a command has started, and closes it when the process gets a
/// signal to end.
final class RunningProcess {
  private static final Logger LOG = LoggerFactory.getLogger(RunningProcess.class);

  private RunningProcess() {}

  /// Never returns: a signal ends the process, and the shutdown hook closes `started`.
  static int keep(AutoCloseable started) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started), "shutdown"));
    new CountDownLatch(1).await();
    return 0;
  }

  private static void close(AutoCloseable started) {
    try {
      started.close();
    } catch (Exception failure) {
      LOG.error("Shutdown failed in part", failure);
    }
  }
}
