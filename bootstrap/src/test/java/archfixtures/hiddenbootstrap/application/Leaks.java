package archfixtures.hiddenbootstrap.application;

import archfixtures.hiddenbootstrap.bootstrap.wire.Wiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak.
final class Leaks {
  private Leaks() {}

  @Wiring.Mark
  static final class ByAnnotation {}

  static final class ByField {
    @Nullable Wiring field;
  }

  static final class ByGeneric {
    @Nullable List<Wiring> generic;
  }

  static final class ByCatch {
    void run(Runnable task) {
      try {
        task.run();
      } catch (Wiring.Failure _) {
        task.run();
      }
    }
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof Wiring;
    }
  }

  static final class ByCall {
    void run() {
      Wiring.touch();
    }
  }

  static final class BySupertype implements Wiring.Role {}

  static final class ByMethodReference {
    Runnable task() {
      return Wiring::touch;
    }
  }

  record ByRecordComponent(Wiring component) {}

  sealed interface ByPermittedSubtype {
    /// A permitted subtype is in the same package, but it may itself extend anything.
    final class Permitted extends Wiring implements ByPermittedSubtype {}
  }
}
