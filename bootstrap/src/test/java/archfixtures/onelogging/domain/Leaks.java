package archfixtures.onelogging.domain;

import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak; `java.util.logging` has neither annotations nor exceptions.
final class Leaks {
  private Leaks() {}

  static final class ByField {
    @Nullable Logger field;
  }

  static final class ByGeneric {
    @Nullable List<Level> generic;
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof LogRecord;
    }
  }

  static final class ByCall {
    void run() {
      LogManager.getLogManager();
    }
  }

  static final class BySupertype extends Handler {
    @Override
    public void publish(LogRecord line) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  static final class ByMethodReference {
    Function<String, Logger> run() {
      return Logger::getLogger;
    }
  }

  record ByRecordComponent(Level component) {}

  sealed interface ByPermittedSubtype {
    final class Permitted extends Level implements ByPermittedSubtype {
      Permitted() {
        super("permitted", 1);
      }
    }
  }
}
