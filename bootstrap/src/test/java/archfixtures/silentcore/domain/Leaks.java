package archfixtures.silentcore.domain;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMDCAdapter;

/// One violator for each kind of leak; logging has neither annotations nor exceptions.
final class Leaks {
  private Leaks() {}

  static final class ByField {
    @Nullable Logger field;
  }

  static final class ByGeneric {
    @Nullable List<Marker> generic;
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof AbstractLogger;
    }
  }

  static final class ByCall {
    void run() {
      LoggerFactory.getILoggerFactory();
    }
  }

  static final class BySupertype extends BasicMDCAdapter {}

  static final class ByMethodReference {
    Consumer<Class<?>> run() {
      return LoggerFactory::getLogger;
    }
  }

  record ByRecordComponent(LoggingEvent component) {}

  sealed interface ByPermittedSubtype {
    final class Permitted extends BasicMDCAdapter implements ByPermittedSubtype {}
  }
}
