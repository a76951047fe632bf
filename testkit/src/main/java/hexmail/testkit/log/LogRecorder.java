package hexmail.testkit.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Records all log lines of a logger and its children during a test, with stack traces.
public final class LogRecorder extends AppenderBase<ILoggingEvent>
    implements BeforeEachCallback, AfterEachCallback {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final String logger;

  /// Records all loggers.
  public LogRecorder() {
    this(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /// @param logger the name of a logger, such as `hexmail`
  public LogRecorder(String logger) {
    this.logger = logger;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    start();
    logger().addAppender(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger().detachAppender(this);
  }

  private Logger logger() {
    return (Logger) LoggerFactory.getLogger(logger);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(event.getLevel() + " " + event.getFormattedMessage() + trace);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
