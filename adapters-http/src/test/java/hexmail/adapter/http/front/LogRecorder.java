package hexmail.adapter.http.front;

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

/// What our own code logs during a test, with stack traces.
public final class LogRecorder extends AppenderBase<ILoggingEvent>
    implements BeforeEachCallback, AfterEachCallback {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    start();
    ours().addAppender(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ours().detachAppender(this);
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("hexmail");
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
