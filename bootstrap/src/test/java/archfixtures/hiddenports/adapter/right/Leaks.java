package archfixtures.hiddenports.adapter.right;

import archfixtures.hiddenports.domain.port.Port;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @Port.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Port field;
  }

  static final class ByGeneric {
    @Nullable List<Port> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (Port.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof Port;
    }
  }

  static final class ByCall {
    void run() {
      Port.touch();
    }
  }

  static final class BySupertype implements Port.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return Port::touch;
    }
  }

  record ByRecordComponent(Port component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Port implements ByPermittedSubtype {}
  }
}
